# The migration run time: its pure parts on their own, and what must hold when a hop meets trouble.

quick_pureParts() {
	run "$repository/runtime-lib/test/unit/run" "$PWD/unit"
	cat out
	expect_status 0
}

# Row 23: the destination fails after the exec, and the source goes on from what is in memory.
quick_aFailingDestinationGivesTheProcessBack() {
	write_counting_program
	build -O2 counting.c -o counting
	spoil_after_the_trial counting
	run env POPCORN_MIGRATE=at:2=aarch64,at:4=riscv64,at:6=aarch64 POPCORN_STATS="$PWD/counting.stats" ./counting
	expect_status 0
	expect_same_bytes out counting.expected
	expect_match err 'cannot go on as aarch64, going back'
	expect_equal "$(hop_sequence counting.stats)" '4 x86_64 riscv64'
	expect_match <(put_off_reasons counting.stats) 'destination'
}

# What a failed hop has done is undone: close-on-exec descriptors live through both execs, and a limit on file sizes kills nobody.
quick_aFailedHopLeavesNothingBehind() {
	cat >failed.c <<-'C'
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		int main(void)
		{
			int kept = open("kept", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
			popcorn_migration_point();
			printf("%d\n", fcntl(kept, F_GETFD));
			return 0;
		}
	C
	build -O2 failed.c -o failed
	run sh -c 'ulimit -f 1; POPCORN_MIGRATE=at:1=riscv64 ./failed 2>&1 | cat'
	expect_equal "$(cat out)" $'popcorn: no room for the image\n1'
	spoil_after_the_trial failed
	run env POPCORN_MIGRATE=at:1=aarch64 ./failed
	expect_equal "$(cat out)" 1
	expect_match err 'going back'
}

# The image has been read and cannot be loaded: what the source needs to read it again is still there.
full_whatADestinationHasReadGoesBack() {
	cat >late.c <<-'C'
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <sys/mman.h>
		#include <unistd.h>
		int main(void)
		{
			int file = open("mapped", O_RDWR | O_CREAT | O_TRUNC, 0600), next;
			int marked = open("marked", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
			write(file, "bytes of a file", 16);
			char *mapped = mmap(0, 65536, PROT_READ, MAP_PRIVATE, file, 0);
			close(file);
			popcorn_migration_point();
			popcorn_migration_point();
			next = dup(0);
			printf("%s %d %d\n", mapped, fcntl(marked, F_GETFD), next == file);
			return 0;
		}
	C
	"$repository/runtime-lib/test/fault/plant" "$POPCORN_HOME" "$PWD/planted" 4
	POPCORN_HOME=$PWD/planted popcorn_cc=$PWD/planted/bin/popcorn-cc build -O2 late.c -o late
	rm -rf planted
	run env POPCORN_MIGRATE=at:1=aarch64,at:2=riscv64 POPCORN_STATS="$PWD/late.stats" ./late
	expect_equal "$status $(cat out)" '0 bytes of a file 1 1'
	expect_match err 'going back: a signal cannot be given its action'
	expect_equal "$(put_off_reasons late.stats)" $'destination\t1'
	expect_equal "$(hops_made late.stats)" 1 hops
}

# Pages behind the end of a mapped file cannot be read, a reserve is larger than the memory there is, and hidden bytes stay hidden.
quick_mapsThatCannotBeReadHop() {
	cat >maps.c <<-'C'
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <sys/mman.h>
		#include <unistd.h>
		int main(void)
		{
			int file = open("short", O_RDWR | O_CREAT | O_TRUNC, 0600);
			write(file, "bytes", 5);
			char *mapped = mmap(0, 1 << 20, PROT_READ, MAP_PRIVATE, file, 0);
			char *hidden = mmap(0, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
			char *reserve = mmap(0, 100ul << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
			hidden[700000] = 'h';
			mprotect(hidden, 1 << 20, PROT_NONE);
			popcorn_migration_point();
			int opened = mprotect(hidden, 1 << 20, PROT_READ) | mprotect(reserve, 65536, PROT_READ);
			printf("%s %c %d %d\n", mapped, hidden[700000], opened, reserve[0]);
			return 0;
		}
	C
	build -O2 maps.c -o maps
	run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/maps.stats" ./maps
	expect_equal "$(cat out)" 'bytes h 0 0'
	expect_equal "$(hops_made maps.stats)" 1 hops
}

# A handler that comes to migration points while thousands of frames are read does not get in the way.
full_handlersDoNotDisturbAHop() {
	cat >nested.c <<-'C'
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		#include <sys/time.h>
		static void tick(int number)
		{
			(void)number;
			popcorn_migration_point();
		}
		static int deep(int n, volatile int *above)
		{
			volatile int here = n;
			for (int i = 0; n == 0 && i < 3000; i++)
				popcorn_migration_point();
			return n == 0 ? 0 : deep(n - 1, &here) + (*above != here + 1);
		}
		int main(void)
		{
			struct sigaction action = {.sa_handler = tick, .sa_flags = SA_RESTART};
			struct itimerval often = {{0, 500}, {0, 500}};
			volatile int top = 30001;
			sigaction(SIGALRM, &action, 0);
			setitimer(ITIMER_REAL, &often, 0);
			printf("%d\n", deep(30000, &top));
			return 0;
		}
	C
	build -O2 nested.c -o nested
	run env POPCORN_MIGRATE=at:30100=aarch64,at:30600=x86_64,at:31100=aarch64,at:31600=x86_64 \
		POPCORN_STATS="$PWD/nested.stats" ./nested
	expect_equal "$(cat out)" 0
	expect_equal "$(hops_made nested.stats)" 4 hops
}

# Row 22: what arrives while a hop is made is delivered once the program is there again.
quick_signalsArriveAroundHops() {
	cat >ticks.c <<-'C'
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		#include <string.h>
		#include <sys/time.h>
		static volatile int ticks;
		static char trace[64];
		static void tick(int number)
		{
			char local[4000];
			memset(local, number, sizeof local);
			int now = ++ticks;
			trace[now % 64] = local[now % 4000];
		}
		int main(void)
		{
			struct sigaction action = {.sa_handler = tick, .sa_flags = SA_RESTART};
			struct itimerval often = {{0, 2000}, {0, 2000}};
			sigset_t mask;
			sigaction(SIGALRM, &action, 0);
			setitimer(ITIMER_REAL, &often, 0);
			for (volatile int i = 0; i < 30; i++)
				popcorn_migration_point();
			sigprocmask(SIG_BLOCK, 0, &mask);
			printf("%d %d\n", ticks > 30, sigismember(&mask, SIGALRM));
			return 0;
		}
	C
	build -O2 ticks.c -o ticks
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/ticks.stats" ./ticks
	expect_status 0
	expect_equal "$(cat out)" '1 0'
	[ "$(hops_made ticks.stats)" -ge 29 ] || fail "only $(hops_made ticks.stats) hops"
}

# Row 25: machine stacks grow by demand, on the way in and when they are rebuilt; there is an end to it.
full_endlessRecursionEndsBySegmentationFault() {
	cat >endless.c <<-'C'
		#include <stdio.h>
		static int deeper(int depth, volatile int *above)
		{
			volatile int here = depth;
			return depth < 0 ? 0 : deeper(depth + 1, &here) + *above + here;
		}
		int main(void)
		{
			volatile int top = 1;
			printf("%d\n", deeper(0, &top));
			return 0;
		}
	C
	build -O1 endless.c -o endless
	run env POPCORN_MIGRATE=at:1000000=aarch64 POPCORN_STATS="$PWD/endless.stats" ./endless
	expect_status 139
	expect_equal "$(hop_sequence endless.stats)" '1000000 x86_64 aarch64'
}

# A hop with much memory moves what is used and skips what is zero.
quick_untouchedMemoryIsNotWritten() {
	cat >sparse.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		int main(void)
		{
			char *much = malloc(200 << 20);
			much[100 << 20] = 42;
			popcorn_migration_point();
			printf("%d %d\n", much[100 << 20], much[100000]);
			return 0;
		}
	C
	build -O2 sparse.c -o sparse
	run env POPCORN_MIGRATE=at:1=riscv64 POPCORN_STATS="$PWD/sparse.stats" ./sparse
	expect_equal "$(cat out)" '42 0'
	expect_equal "$(hops_made sparse.stats)" 1 hops
	local bytes
	bytes=$(sed -n 's/.*"bytes":\([0-9]*\).*/\1/p' sparse.stats)
	[ "$bytes" -lt $((4 << 20)) ] || fail "$bytes bytes were written"
}

# State that exec loses holds hops off as long as it is there: each kind on its own, and none after what may hop.
quick_stateThatExecLosesHoldsHopsOff() {
	cat >lost.c <<-'C'
		#define _GNU_SOURCE
		#include <popcorn.h>
		#include <signal.h>
		#include <stdlib.h>
		#include <sys/mman.h>
		#include <sys/prctl.h>
		#include <sys/shm.h>
		#include <time.h>
		static char page[131072] __attribute__((aligned(65536)));
		int main(int argc, char **argv)
		{
			int shared = MAP_SHARED | MAP_ANONYMOUS, kind = atoi(argv[argc - 1]), segment;
			char *memory = mmap(0, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
			struct sigevent event = {.sigev_notify = SIGEV_NONE};
			timer_t timer;
			switch (kind) {
			case 1: mlock(memory, 65536); break;
			case 2: timer_create(CLOCK_MONOTONIC, &event, &timer); break;
			case 3: madvise(memory, 65536, MADV_DONTFORK); break;
			case 4: madvise(memory, 65536, MADV_WIPEONFORK); break;
			case 5: prctl(PR_SET_DUMPABLE, 0); break;
			case 6: mprotect(page, 65536, PROT_READ); break;
			case 7: mmap(0, 65536, PROT_READ, shared, -1, 0); break;
			case 8:
				shmat(segment = shmget(IPC_PRIVATE, 65536, 0600), 0, 0);
				shmctl(segment, IPC_RMID, 0);
				break;
			case 9: munmap(mmap(0, 65536, PROT_READ, shared, -1, 0), 65536); break;
			default: madvise(memory, 65536, MADV_NORMAL);
			}
			popcorn_migration_point();
			return 0;
		}
	C
	build -O2 lost.c -o lost
	local kind reasons=('' kernel kernel kernel kernel kernel kernel shared shared)
	for kind in {1..10}; do
		rm -f lost.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/lost.stats" ./lost $kind
		expect_status 0
		if [ "$kind" -ge 9 ]; then
			expect_equal "$(hops_made lost.stats)" 1 "hops of kind $kind"
		else
			expect_equal "$(hops_made lost.stats)" 0 "hops of kind $kind"
			expect_match <(put_off_reasons lost.stats) "${reasons[$kind]}"
		fi
	done
}

# PATH may be longer than what is kept of it.
quick_aLongSearchPathIsCut() {
	write_counting_program
	build -O2 counting.c -o counting
	local long
	long=$(printf '%05000d' 0)
	run env PATH="$PATH:/$long" POPCORN_MIGRATE=at:2=aarch64 POPCORN_STATS="$PWD/counting.stats" ./counting
	expect_same_bytes out counting.expected
	expect_equal "$(hops_made counting.stats)" 1 hops
}

# Each line has the time of day and the time since the process began; a signal that ends the program has a line, too.
quick_statisticsTellTheEnd() {
	cat >ends.c <<-'C'
		#include <popcorn.h>
		#include <signal.h>
		#include <stdlib.h>
		#include <string.h>
		#include <unistd.h>
		static int deeper(volatile int *above) { volatile int here = *above + 1; return deeper(&here) + here; }
		static void handler(int number) { _exit(number); }
		int main(int argc, char **argv)
		{
			int number = atoi(argv[1]);
			volatile int zero = 0;
			volatile char *nowhere = (char *)8;
			(void)argc;
			popcorn_migration_point();
			if (number < 0) {
				signal(-number, handler);
				raise(-number);
			}
			if (strcmp(argv[2], "abort") == 0)
				abort();
			if (strcmp(argv[2], "fault") == 0)
				*nowhere = 1;
			if (strcmp(argv[2], "deep") == 0)
				return deeper(&zero);
			kill(getpid(), number);
			return 0;
		}
	C
	build -O1 --popcorn-points=none ends.c -o ends
	local isa number
	# ends STATUS EVENT NUMBER ARGUMENT...: the one line says which signal it was, or which status.
	ends() {
		local expected=$1 event=$2 number=$3
		shift 3
		rm -f ends.stats
		# A shell between them makes a status of a signal.
		run env POPCORN_MIGRATE=start:$isa POPCORN_STATS="$PWD/ends.stats" sh -c 'ulimit -c 0; ./ends "$@"; exit $?' - "$@"
		expect_status "$expected"
		expect_equal "$(json ends.stats 'del(.pid, .time_us, .run_us)' -cS)" \
			"$(jq -ncS --arg isa $isa "{event: \"$event\", isa: \$isa, ${event/exit/status}: $number, points: 1, hops: 0, put_off: {}}")"
		expect_json ends.stats '.pid > 0 and .time_us > 1e15 and .run_us >= 0'
	}
	for isa in "${isas[@]}"; do
		for number in 1 2 15 10 14 24; do
			ends $((128 + number)) signal $number $number send
		done
		ends 134 signal 6 0 abort
		ends 139 signal 11 0 fault
		ends 139 signal 11 11 send
		# Those that do not end it, and one with a handler of its own.
		for number in 17 18 23 28; do
			ends 0 exit 0 $number send
		done
		ends 15 exit 15 -15 send
	done
	isa=x86_64
	ends 139 signal 11 0 deep
	# After a hop, too; and without statistics the kernel alone ends it.
	rm ends.stats
	run env POPCORN_MIGRATE=at:1=riscv64 POPCORN_STATS="$PWD/ends.stats" sh -c './ends 15 send; exit $?'
	expect_status 143
	expect_json ends.stats '.event == "hop" and .time_us > 1e15 and .run_us >= 0'
	expect_json ends.stats '.event == "signal" and .isa == "riscv64" and .signal == 15 and .points == 1 and .hops == 1'
	run sh -c './ends 15 send; exit $?'
	expect_status 143
}

# A file that cannot be written is an error before the program does anything.
quick_statisticsThatCannotBeWrittenAreAnError() {
	build_counting
	local long
	long=$(printf '%05000d' 0)
	run env POPCORN_STATS=nowhere/counting.stats ./counting
	expect_status 125
	[ ! -s out ] || fail 'the program has begun'
	expect_match err '^popcorn: error: POPCORN_STATS: nowhere/counting.stats: No such file or directory \(ENOENT\)$'
	run env POPCORN_STATS=. ./counting
	expect_status 125
	expect_match err 'Is a directory \(EISDIR\)$'
	run env POPCORN_STATS="/$long" ./counting
	expect_status 125
	expect_match err 'Filename too long \(ENAMETOOLONG\)$'
	run "$popcorn" run --stats=nowhere/counting.stats ./counting
	expect_status 125
	run env POPCORN_STATS=/dev/full ./counting
	expect_status 0
	expect_same_bytes out counting.expected
}

# Whatever an emulator prints, the answer of a trial is the destination's own.
quick_onlyTheDestinationAnswersATrial() {
	build_counting
	emulator talks <<-E
		echo ready; echo ready >&2
		exec $(command -v qemu-aarch64-static) "\$@"
	E
	emulator lies <<-'E'
		echo ready; echo ready >&2
		exit 0
	E
	emulator chats <<-E
		head -c 200000 /dev/zero | tr '\0' x
		exec $(command -v qemu-aarch64-static) "\$@"
	E
	local name
	for name in talks chats; do
		rm -f counting.stats
		run env POPCORN_MIGRATE=at:2=aarch64 POPCORN_STATS="$PWD/counting.stats" POPCORN_QEMU_aarch64="$PWD/$name" ./counting
		expect_status 0
		expect_equal "$(hops_made counting.stats)" 1 "hops by an emulator that $name"
	done
	schedule=every:1,start:x86_64 goes_on destination 'no hop to aarch64: ready' POPCORN_QEMU_aarch64="$PWD/lies" POPCORN_QEMU_riscv64="$PWD/lies"
}
