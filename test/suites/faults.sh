# Hops that meet trouble: the program goes on where it is with right output, the statistics name the reason, and one message says why.

# goes_on REASON MESSAGE [VARIABLE=VALUE...]: the counting program does not hop to aarch64, under $schedule.
schedule=every:1,start:x86_64
goes_on() {
	local reason=$1 message=$2
	shift 2
	rm -f counting.stats
	run env POPCORN_MIGRATE=$schedule POPCORN_STATS="$PWD/counting.stats" "$@" ./counting
	expect_status 0
	expect_same_bytes out counting.expected
	expect_match err "$message"
	expect_equal "$(wc -l <err)" 1 "lines of messages: $(cat err)"
	expect_match <(put_off_reasons counting.stats) "^$reason	"
	expect_equal "$(hops_made counting.stats)" 0 hops
}

# emulator NAME: makes an executable script ./NAME, its text from the standard input.
emulator() {
	{
		echo '#!/bin/sh'
		cat
	} >"$1"
	chmod +x "$1"
}

counting() {
	write_counting_program
	build -O1 counting.c -o counting
}

# Row 23: what the destination or its emulator may do in the trial.
quick_aDestinationThatFailsTheTrialIsNotGoneTo() {
	counting
	emulator crashes <<<'kill -SEGV $$'
	goes_on destination 'no hop to aarch64: it is killed by signal 11' POPCORN_QEMU_aarch64="$PWD/crashes"
	emulator killed <<<'kill -KILL $$'
	goes_on destination 'killed by signal 9' POPCORN_QEMU_aarch64="$PWD/killed"
	emulator complains <<<'echo one; echo two: no such thing >&2; exit 3'
	goes_on destination 'no hop to aarch64: two: no such thing$' POPCORN_QEMU_aarch64="$PWD/complains"
	emulator silent <<<'exit 3'
	goes_on destination 'status 3' POPCORN_QEMU_aarch64="$PWD/silent"
	emulator chatty <<<'yes 2>/dev/null | head -c 100000; exit 1'
	goes_on destination 'no hop to aarch64: y$' POPCORN_QEMU_aarch64="$PWD/chatty"
	echo nonsense >unknown
	chmod +x unknown
	goes_on destination 'no hop to aarch64: cannot execute' POPCORN_QEMU_aarch64="$PWD/unknown"
	goes_on 'no emulator' 'no emulator for aarch64' POPCORN_QEMU_aarch64="$PWD/missing"
	goes_on 'no emulator' 'no emulator for aarch64' POPCORN_QEMU_aarch64="$PWD/counting.c"
}

quick_aTrialThatHangsIsGivenUp() {
	counting
	emulator hangs <<<'sleep 1000'
	goes_on destination 'no hop to aarch64: it does not answer' POPCORN_QEMU_aarch64="$PWD/hangs"
}

quick_siblingsThatCannotBeReadAreToldOf() {
	counting
	cp counting.aarch64 whole
	truncate -s 300 counting.aarch64
	goes_on 'no sibling' 'no binary for aarch64'
	rm counting.aarch64
	mkdir counting.aarch64
	goes_on 'no sibling' 'no binary for aarch64'
	rmdir counting.aarch64
	mkfifo counting.aarch64
	goes_on 'no sibling' 'no binary for aarch64'
	rm counting.aarch64
	# With its note, but not all of its code.
	head -c 100000 whole >counting.aarch64
	chmod +x counting.aarch64
	goes_on destination 'no hop to aarch64'
}

# Root reads every file: then nobody runs the program, in a folder open to all.
quick_anUnreadableSiblingIsToldOf() {
	local as_nobody=() open
	counting
	chmod 000 counting.aarch64
	if [ "$(id -u)" = 0 ]; then
		as_nobody=(setpriv --reuid=65534 --clear-groups)
		open=$(mktemp -d)
		chmod 777 "$open"
		cp -a counting counting.* "$open"
		cd "$open" || return
	fi
	goes_on 'no sibling' 'no binary for aarch64' "${as_nobody[@]}"
	chmod 755 counting.aarch64
	run env POPCORN_MIGRATE=every:1,start:x86_64 POPCORN_STATS="$PWD/readable.stats" "${as_nobody[@]}" ./counting
	expect_status 0
	[ "$(hops_made readable.stats)" -gt 0 ] || fail "the readable sibling is not gone to"
	[ -z "${open-}" ] || rm -r "$open"
}

# Limits that leave too little for the emulator or for the destination's memory: in the trial, and only after it.
quick_tooLittleAddressSpaceForTheDestination() {
	cat >large.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		static char *volatile part[16];
		int main(void)
		{
			unsigned long sum = 0;
			for (int i = 0; i < 16; i++) {
				part[i] = malloc(32 << 20);
				part[i][i << 20] = (char)i;
				popcorn_migration_point();
			}
			for (int i = 0; i < 16; i++)
				sum += (unsigned long)part[i][i << 20] << i;
			printf("%lu\n", sum);
			return 0;
		}
	C
	build -O2 large.c -o large
	local kilobytes hops=0
	for kilobytes in 600000 700000 900000 1100000 4000000; do
		rm -f large.stats
		run sh -c "ulimit -v $kilobytes; POPCORN_MIGRATE=every:4 POPCORN_STATS=$PWD/large.stats exec ./large"
		expect_equal "$status $(cat out)" '0 917506' "under a limit of $kilobytes"
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
		[ $kilobytes -gt 700000 ] || expect_match <(put_off_reasons large.stats) '^destination'
		hops=$(hops_made large.stats)
	done
	expect_equal "$hops" 4 hops
	emulator late-limit <<-'C'
		case $POPCORN_HANDOVER in check:*) ;; *) ulimit -v 600000 ;; esac
		exec qemu-aarch64-static "$@"
	C
	rm large.stats
	run env POPCORN_MIGRATE=at:16=aarch64 POPCORN_QEMU_aarch64="$PWD/late-limit" POPCORN_STATS="$PWD/large.stats" ./large
	expect_equal "$status $(cat out)" '0 917506'
	expect_match err 'going back: memory of the arena is not free or there is too little of it'
	expect_match <(put_off_reasons large.stats) '^destination	1$'
}

# A destination whose own segment lies where the arena begins: the header of its stack segment becomes one to load.
quick_aDestinationThatOccupiesTheArenaIsNotGoneTo() {
	counting
	local at=64 count type
	count=$(od -An -tu2 -j 56 -N 2 counting.aarch64 | tr -d ' ')
	while [ "$count" -gt 0 ]; do
		type=$(od -An -tx4 -j $at -N 4 counting.aarch64 | tr -d ' ')
		[ "$type" != 6474e551 ] || break
		at=$((at + 56)) count=$((count - 1))
	done
	[ "$count" -gt 0 ] || fail 'no stack segment'
	# Type 1, readable and writable, offset 0, address 0x1000000000 twice, no bytes of the file, 64 KiB in memory, alignment 4096.
	printf '\1\0\0\0\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\20\0\0\0\0\0\0\0\20\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\20\0\0\0\0\0\0' |
		dd of=counting.aarch64 bs=1 seek=$at conv=notrunc status=none
	# One try: such a hole makes an emulator slow.
	schedule=at:6=aarch64
	goes_on destination 'no hop to aarch64: memory of the arena is not free'
}

# A write of the image that fails at any byte; the source's own output is not limited.
quick_anImageThatFindsNoRoomLeavesTheSourceRunning() {
	cat >limited.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/resource.h>
		int main(int argc, char **argv)
		{
			struct rlimit limit = {strtoul(argv[argc - 1], 0, 10), RLIM_INFINITY};
			setrlimit(RLIMIT_FSIZE, &limit);
			popcorn_migration_point();
			limit.rlim_cur = RLIM_INFINITY;
			setrlimit(RLIMIT_FSIZE, &limit);
			for (volatile int i = 0; i < 4; i++)
				popcorn_migration_point();
			puts("whole");
			return 0;
		}
	C
	build -O2 limited.c -o limited
	local size
	for size in 0 1 159 160 161 183 184 200 4000 65536 65800 100000 131072 150000 200001 262144; do
		rm -f limited.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/limited.stats" bash -c "./limited $size 2>&1 | cat"
		expect_equal "$(cat out)" $'popcorn: no room for the image\nwhole'
		expect_match <(put_off_reasons limited.stats) '^failed	1$'
		# What was in the way is gone, and the hop is made.
		expect_equal "$(hops_made limited.stats)" 1 hops
	done
}

# No descriptor left, or one, two, three: for memory file, pipe and folder of descriptors.
quick_noDescriptorsLeftForAHop() {
	cat >crowded.c <<-'C'
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/resource.h>
		#include <unistd.h>
		int main(int argc, char **argv)
		{
			int last = open("/dev/null", O_RDONLY);
			struct rlimit all, few;
			getrlimit(RLIMIT_NOFILE, &all);
			few = all;
			few.rlim_cur = (rlim_t)(last + 1 + atoi(argv[argc - 1]));
			setrlimit(RLIMIT_NOFILE, &few);
			popcorn_migration_point();
			setrlimit(RLIMIT_NOFILE, &all);
			for (volatile int i = 0; i < 9; i++)
				popcorn_migration_point();
			printf("%d\n", dup(last) - last);
			return 0;
		}
	C
	build -O2 crowded.c -o crowded
	local free
	for free in 0 1 2 3 4 5; do
		rm -f crowded.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/crowded.stats" ./crowded $free
		expect_equal "$status $(cat out)" '0 1' "with $free descriptors"
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
		[ "$(hops_made crowded.stats)" = 1 ] || fail "no hop with $free descriptors"
		[ "$free" -gt 0 ] || expect_match <(put_off_reasons crowded.stats) '^failed	1$'
	done
}

# The kernel refuses memory files: nothing can be handed over, and nobody is harmed.
quick_noMemoryFilesAtAll() {
	cat >refused.c <<-'C'
		#include <errno.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <sys/prctl.h>
		int main(void)
		{
			/* linux/filter.h: load the number; memfd_create, 319 on x86-64, fails with ENOSYS; all else is allowed. */
			struct filter { unsigned short code; unsigned char yes, no; unsigned value; } filter[] = {
				{0x20, 0, 0, 0}, {0x15, 0, 1, 319}, {0x06, 0, 0, 0x50000 | ENOSYS}, {0x06, 0, 0, 0x7fff0000}};
			struct { unsigned short length; struct filter *filter; } program = {4, filter};
			if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, 2, &program))
				perror("seccomp");
			for (volatile int i = 0; i < 100; i++)
				popcorn_migration_point();
			puts("whole");
			return 0;
		}
	C
	build -O2 refused.c -o refused
	run env POPCORN_MIGRATE=every:1 POPCORN_STATS="$PWD/refused.stats" ./refused
	expect_equal "$status $(cat out)" '0 whole'
	expect_equal "$(cat err)" 'popcorn: no memory file for the image'
	expect_match <(put_off_reasons refused.stats) '^failed	'
}

# The binary is looked at before each hop, and tried again when it is not the one that was.
quick_aSiblingThatIsReplacedBetweenTwoHops() {
	cat >replaced.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		int main(int argc, char **argv)
		{
			for (int i = 1; i <= 5; i++) {
				if (i == 3 && argc > 1)
					rename(argv[1], "replaced.aarch64");
				popcorn_migration_point();
				printf("%d\n", i);
			}
			return 0;
		}
	C
	build -O2 replaced.c -o replaced
	write_hello
	build -O2 hello.c -o hello
	cp replaced.aarch64 whole
	local kind reason=('' '' destination 'no sibling' 'other program')
	for kind in 1 2 3 4; do
		cp whole replaced.aarch64
		cp whole other
		case $kind in
		2) emulator other <<<'echo no program' ;;
		3) truncate -s 300 other ;;
		4) cp hello.aarch64 other ;;
		esac
		[ $kind != 2 ] || head -c 100000 whole >other
		rm -f replaced.stats
		run env POPCORN_MIGRATE=at:1=aarch64,at:2=x86_64,at:3=aarch64,at:5=x86_64 POPCORN_STATS="$PWD/replaced.stats" \
			./replaced other
		expect_equal "$status $(tr '\n' ' ' <out)" '0 1 2 3 4 5 '
		if [ $kind = 1 ]; then
			expect_equal "$(hops_made replaced.stats)" 4 hops
			[ ! -s err ] || fail "$(cat err)"
		else
			expect_equal "$(hops_made replaced.stats)" 2 hops
			expect_equal "$(wc -l <err)" 1 "lines of messages: $(cat err)"
			expect_match <(put_off_reasons replaced.stats) "^${reason[$kind]}	"
		fi
	done
	# At the last moment, between the trial and the exec: the image goes back.
	cp whole replaced.aarch64
	emulator swaps <<-'C'
		case $POPCORN_HANDOVER in check:*) ;; *) cp hello.aarch64 replaced.aarch64 ;; esac
		exec qemu-aarch64-static "$@"
	C
	run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_QEMU_aarch64="$PWD/swaps" ./replaced
	expect_equal "$status $(tr '\n' ' ' <out)" '0 1 2 3 4 5 '
	expect_equal "$(cat err)" 'popcorn: cannot go on as aarch64, going back: it belongs to another program'
}

# What has failed is tried again after a stretch of points that doubles: a hop is made soon after its cause is gone.
quick_failedHopsAreTriedAgainMoreAndMoreSeldom() {
	cat >repaired.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <sys/stat.h>
		int main(void)
		{
			for (volatile int i = 1; i <= 200; i++) {
				if (i == 100)
					fclose(fopen("repaired-now", "w"));
				popcorn_migration_point();
			}
			puts("whole");
			return 0;
		}
	C
	build -O2 repaired.c -o repaired
	emulator sometimes <<-'C'
		echo . >>tries
		[ -e repaired-now ] || exit 1
		exec qemu-aarch64-static "$@"
	C
	run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_QEMU_aarch64="$PWD/sometimes" POPCORN_STATS="$PWD/repaired.stats" ./repaired
	expect_equal "$status $(cat out)" '0 whole'
	expect_equal "$(wc -l <err)" 1 "lines of messages: $(cat err)"
	expect_equal "$(hops_made repaired.stats)" 1 hops
	# At points 1, 2, 4, 8, ... 128, and once more for the hop itself.
	[ "$(wc -l <tries)" -le 12 ] || fail "$(wc -l <tries) tries"
}

# Row 22: the child of a trial is nobody's business, whatever the program does with its own children.
quick_theProgramSeesNothingOfATrial() {
	cat >family.c <<-'C'
		#include <errno.h>
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/wait.h>
		#include <unistd.h>
		static volatile int signals;
		static void count(int number)
		{
			(void)number;
			signals++;
		}
		static void hop(void)
		{
			for (volatile int i = 0; i < 3; i++)
				popcorn_migration_point();
		}
		int main(void)
		{
			struct sigaction action = {.sa_handler = count};
			sigset_t set, pending;
			int status;
			sigaction(SIGCHLD, &action, 0);
			hop();
			printf("%d %d\n", signals, waitpid(-1, &status, 0) < 0 && errno == ECHILD);
			/* Ends while hops are made. */
			pid_t child = fork();
			if (child == 0) {
				usleep(15000);
				_exit(7);
			}
			hop();
			while (waitpid(child, &status, 0) < 0)
				;
			printf("%d %d\n", signals > 0, WEXITSTATUS(status));
			/* Has ended and told so before; one that is told of twice has not been waited for. */
			signals = 0;
			child = fork();
			if (child == 0)
				_exit(9);
			while (signals == 0)
				usleep(1000);
			hop();
			printf("%d ", signals);
			waitpid(child, &status, 0);
			printf("%d\n", WEXITSTATUS(status));
			/* Arrived before, and blocked. */
			sigemptyset(&set);
			sigaddset(&set, SIGCHLD);
			sigprocmask(SIG_BLOCK, &set, 0);
			if (fork() == 0)
				_exit(8);
			usleep(20000);
			hop();
			sigpending(&pending);
			printf("%d ", sigismember(&pending, SIGCHLD));
			wait(&status);
			signals = 0;
			sigprocmask(SIG_UNBLOCK, &set, 0);
			printf("%d %d\n", WEXITSTATUS(status), signals);
			signal(SIGCHLD, SIG_IGN);
			hop();
			printf("%d\n", signals);
			return 0;
		}
	C
	build -O2 family.c -o family
	printf '0 1\n1 7\n1 9\n1 8 1\n1\n' >family.expected
	local isa
	for isa in "${isas[@]}"; do
		rm -f family.stats
		run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$PWD/family.stats" ./family
		expect_status 0
		expect_same_bytes out family.expected "family from $isa on"
		[ "$(hops_made family.stats)" -ge 8 ] || fail "$(hops_made family.stats) hops"
	done
}

# What an exec would lose holds hops off, and no longer than it is there.
quick_stateThatIsGoneNoLongerHoldsHopsOff() {
	cat >gone.c <<-'C'
		#define _GNU_SOURCE
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/mman.h>
		#include <sys/prctl.h>
		#include <sys/shm.h>
		#include <sys/syscall.h>
		#include <sys/wait.h>
		#include <time.h>
		#include <unistd.h>
		static char page[131072] __attribute__((aligned(65536)));
		static struct sigevent event = {.sigev_notify = SIGEV_NONE};
		static timer_t new_timer(void)
		{
			timer_t timer;
			if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0)
				exit(2);
			return timer;
		}
		int main(int argc, char **argv)
		{
			int kind = atoi(argv[argc - 1]), segment = shmget(IPC_PRIVATE, 65536, 0600);
			char *memory = mmap(0, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
			char *shared = mmap(0, 131072, PROT_READ, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
			void *attached = shmat(segment, 0, 0), *again = shmat(segment, 0, 0);
			long context = 0;
			shmctl(segment, IPC_RMID, 0);
			munmap(shared, kind == 21 ? 65536 : 131072);
			shmdt(attached);
			if (kind != 22)
				shmdt(again);
			switch (kind) {
			case 1: mlock(memory, 65536); munlock(memory, 65536); break;
			case 2: mlock(memory, 100); munmap(memory, 65536); break;
			case 3: mlock(memory, 1 << 20); mlockall(MCL_CURRENT); munlockall(); break;
			case 4: timer_delete(new_timer()); break;
			case 5: syscall(SYS_io_setup, 1, &context); syscall(SYS_io_destroy, context); break;
			case 6: madvise(memory, 65536, MADV_DONTFORK); madvise(memory, 65536, MADV_DOFORK); break;
			case 7: madvise(memory, 65536, MADV_WIPEONFORK); madvise(memory, 65536, MADV_KEEPONFORK); break;
			case 8: prctl(PR_SET_DUMPABLE, 0); prctl(PR_SET_DUMPABLE, 1); break;
			case 9: prctl(PR_SET_KEEPCAPS, 1); prctl(PR_SET_KEEPCAPS, 0); break;
			case 10: mprotect(page, 131072, PROT_READ); mprotect(page, 131072, PROT_READ | PROT_WRITE); break;
			case 11: mlock((void *)4096, 4096); timer_delete(new_timer()); timer_create(99, &event, (timer_t *)page); break;
			case 12: new_timer(); if (fork() != 0) { wait(0); _exit(0); } break;
			case 23: mlock(memory, 131072); munlock(memory, 65536); break;
			case 24: new_timer(); timer_delete(new_timer()); break;
			case 25: mlock(memory, 65536); mremap(memory, 65536, 65536, MREMAP_MAYMOVE | MREMAP_FIXED, memory + 131072); break;
			case 26: mprotect(page, 131072, PROT_READ); mprotect(page, 65536, PROT_READ | PROT_WRITE); break;
			case 27: for (int i = 0; i < 16; i++) mlock(memory + 65536 * i, 4096);
				munlock(memory, 1 << 20); break;
			}
			popcorn_migration_point();
			return page[70000];
		}
	C
	build -O2 gone.c -o gone
	local kind
	for kind in {1..12} {21..27}; do
		rm -f gone.stats
		run env POPCORN_MIGRATE=at:1=aarch64 POPCORN_STATS="$PWD/gone.stats" ./gone "$kind"
		expect_status 0
		if [ "$kind" -lt 20 ]; then
			expect_equal "$(hops_made gone.stats)" 1 "hops of kind $kind"
		else
			expect_equal "$(hops_made gone.stats)" 0 "hops of kind $kind"
		fi
	done
}

# A program that becomes another one leaves its line; where it does not come to that, nothing is counted twice.
quick_statisticsAreWrittenBeforeAnExec() {
	cat >becomes.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <unistd.h>
		int main(void)
		{
			char *const none[] = {"nothing", 0};
			popcorn_migration_point();
			popcorn_migration_point();
			if (execv("./missing", none) == 0 || execv("./broken", none) == 0)
				return 1;
			popcorn_migration_point();
			execl("/bin/echo", "echo", "another", (char *)0);
			return 1;
		}
	C
	build -O2 becomes.c -o becomes
	printf '\177ELFnot' >broken
	chmod +x broken
	run env POPCORN_MIGRATE=at:2=aarch64 POPCORN_STATS="$PWD/becomes.stats" ./becomes
	expect_equal "$status $(cat out)" '0 another'
	expect_equal "$(grep -c '"event":"exit"' becomes.stats || :)" 0 'exit lines'
	expect_equal "$(sed -n 's/.*"exec".*"points":\([0-9]*\),"hops":\([0-9]*\).*/\1 \2/p' becomes.stats | tr '\n' ';')" '2 1;1 0;'
}

# Variables that nobody can mean are told of before the program begins, or harm nobody.
quick_environmentVariablesWithNonsense() {
	counting
	local value long
	long=$(printf '%0100000d' 0 | tr 0 9)
	for value in nonsense every:0 every: at:1=sparc at:0=aarch64 seed:1 every:1,every:2 every:99999999999999999999 , \
		every:1, "every:$long" $'\x80\xff' every:1,start:vax 'at:5=aarch64,at:4=x86_64'; do
		run env POPCORN_MIGRATE="$value" ./counting
		expect_status 125
		[ ! -s out ] || fail "output under $value"
		expect_equal "$(wc -l <err)" 1 "lines of messages for $value"
		expect_match err '^popcorn: error: POPCORN_MIGRATE: '
	done
	for value in garbage '' 99999999999 -1 1x check: check:x 12; do
		run env POPCORN_HANDOVER="$value" ./counting
		expect_status 125
		[ ! -s out ] || fail "output with POPCORN_HANDOVER=$value"
		expect_equal "$(wc -l <err)" 1 "lines of messages for $value"
		expect_match err '^popcorn: '
	done
	# Nobody may be killed by a message that cannot be written.
	run bash -c "(ulimit -f 0; POPCORN_SIBLINGS=$long POPCORN_MIGRATE=at:2=aarch64 exec ./counting) | cat"
	expect_same_bytes out counting.expected
	run bash -c "{ POPCORN_SIBLINGS=$long ./counting; } 2> >(exit) >kept; echo \$?"
	expect_equal "$(cat out)" 0
	# Descriptors of something else: a file, a folder, a pipe, a program.
	run bash -c 'POPCORN_HANDOVER=5 ./counting 5</etc/passwd; POPCORN_HANDOVER=5 ./counting 5</tmp
		echo x | POPCORN_HANDOVER=0 ./counting; POPCORN_HANDOVER=5 ./counting 5<counting.aarch64; POPCORN_HANDOVER=check:5 ./counting 5<counting'
	expect_status 125
	[ ! -s out ] || fail "output: $(head -c 100 out)"
	expect_equal "$(grep -c '^popcorn: ' err)" 5 messages
	for value in /nowhere/file / "$PWD" "$long" /dev/full $'new\nline'; do
		run env POPCORN_STATS="$value" POPCORN_MIGRATE=at:2=aarch64 ./counting
		expect_status 0
		expect_same_bytes out counting.expected
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
	done
	for value in /nowhere "$long" . '' /etc/passwd; do
		run env POPCORN_SIBLINGS="$value" POPCORN_MIGRATE=at:2=aarch64 ./counting
		expect_status 0
		expect_same_bytes out counting.expected
		[ "$(wc -l <err)" -le 1 ] || fail "$(cat err)"
	done
	for value in nonsense / "$long" ./; do
		run env POPCORN_QEMU_aarch64="$value" POPCORN_MIGRATE=at:2=aarch64 ./counting
		expect_status 0
		expect_same_bytes out counting.expected
		expect_equal "$(wc -l <err)" 1 "lines of messages for $value"
	done
	run env -u PATH POPCORN_MIGRATE=at:2=aarch64 ./counting
	expect_same_bytes out counting.expected
	run env PATH= POPCORN_MIGRATE=at:2=aarch64 ./counting
	expect_same_bytes out counting.expected
	expect_match err 'no emulator'
	run env POPCORN_MIGRATE=at:2=aarch64 LONG="$long" PATH="$PATH:$long" ./counting
	expect_same_bytes out counting.expected
	[ ! -s err ] || fail "$(cat err)"
}

# Row 22: what docs/state-across-a-hop.md says of each state, after a hop from each ISA to each other.
quick_theKernelsStateIsTheSameAfterEachHop() {
	cat >state.c <<-'C'
		#define _GNU_SOURCE
		#include <errno.h>
		#include <fcntl.h>
		#include <popcorn.h>
		#include <sched.h>
		#include <signal.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/file.h>
		#include <sys/prctl.h>
		#include <sys/resource.h>
		#include <sys/stat.h>
		#include <sys/syscall.h>
		#include <sys/time.h>
		#include <sys/wait.h>
		#include <unistd.h>
		static char stack[131072];
		static volatile int handled, on_alternate;
		static void handler(int number)
		{
			stack_t now;
			sigaltstack(0, &now);
			handled = number;
			on_alternate = (now.ss_flags & SS_ONSTACK) != 0;
		}
		int main(void)
		{
			struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK}, now;
			stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack}, found;
			struct itimerval timer = {{0, 0}, {1000, 0}}, left;
			struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
			sigset_t mask, pending;
			cpu_set_t all, some;
			struct rlimit files = {77, 100}, limit;
			char name[16], folder[4096];
			long identity[] = {getpid(), gettid(), getppid(), getpgrp(), getsid(0)};
			int marked = open("marked", O_RDWR | O_CREAT | O_CLOEXEC, 0600), plain = dup(marked), *clear = 0;
			close(dup2(marked, 40));
			mkdir("below", 0700);
			chdir("below");
			getcwd(folder, sizeof folder);
			umask(027);
			write(marked, "0123456789", 10);
			lseek(marked, 4, SEEK_SET);
			fcntl(marked, F_SETLK, &lock);
			sigaltstack(&alternate, 0);
			sigaction(SIGUSR1, &action, 0);
			signal(SIGUSR2, SIG_IGN);
			signal(SIGTTOU, SIG_IGN);
			sigemptyset(&mask);
			sigaddset(&mask, SIGUSR1);
			sigaddset(&mask, SIGRTMIN + 3);
			sigprocmask(SIG_BLOCK, &mask, 0);
			setitimer(ITIMER_REAL, &timer, 0);
			prctl(PR_SET_NAME, "renamed");
			prctl(PR_SET_PDEATHSIG, SIGURG);
			setpriority(PRIO_PROCESS, 0, 3);
			setrlimit(RLIMIT_NOFILE, &files);
			sched_getaffinity(0, sizeof all, &all);
			prctl(PR_GET_TID_ADDRESS, &clear);
			pid_t child = fork();
			if (child == 0)
				_exit(33);
			kill(getpid(), SIGUSR1);
			raise(SIGRTMIN + 3);
			/* Real-time signals have other numbers under an emulator, so that they hold hops off. */
			popcorn_migration_point();
			sigpending(&pending);
			printf("%d\n", sigismember(&pending, SIGRTMIN + 3));
			sigprocmask(SIG_SETMASK, 0, &mask);
			sigemptyset(&pending);
			sigaddset(&pending, SIGRTMIN + 3);
			signal(SIGRTMIN + 3, handler);
			sigprocmask(SIG_UNBLOCK, &pending, 0);
			printf("%d\n", handled == SIGRTMIN + 3);
			sigprocmask(SIG_SETMASK, &mask, 0);
			for (volatile int round = 0; round < 3; round++) {
				handled = on_alternate = 0;
				popcorn_migration_point();
				sigpending(&pending);
				printf("%d ", sigismember(&pending, SIGUSR1));
				sigprocmask(SIG_SETMASK, 0, &mask);
				printf("%d%d%d ", sigismember(&mask, SIGUSR1), sigismember(&mask, SIGRTMIN + 3), sigismember(&mask, SIGTERM));
				sigemptyset(&pending);
				sigaddset(&pending, SIGUSR1);
				sigprocmask(SIG_UNBLOCK, &pending, 0);
				sigprocmask(SIG_SETMASK, &mask, 0);
				printf("%d%d ", handled == SIGUSR1, on_alternate);
				kill(getpid(), SIGUSR2);
				sigaction(SIGTTOU, 0, &now);
				sigaltstack(0, &found);
				printf("%d%d ", now.sa_handler == SIG_IGN, found.ss_sp == stack && found.ss_size == sizeof stack);
				getitimer(ITIMER_REAL, &left);
				prctl(PR_GET_NAME, name);
				printf("%d %s ", left.it_value.tv_sec > 900 && left.it_value.tv_sec <= 1000, name);
				int death = 0, *address = 0;
				prctl(PR_GET_PDEATHSIG, &death);
				/* An emulator does not say. */
				if (prctl(PR_GET_TID_ADDRESS, &address) == 0 && clear == 0)
					clear = address;
				printf("%d%d ", death == SIGURG, address == 0 || address == clear);
				printf("%d%d%d ", fcntl(marked, F_GETFD), fcntl(plain, F_GETFD), fcntl(40, F_GETFD) < 0);
				getrlimit(RLIMIT_NOFILE, &limit);
				sched_getaffinity(0, sizeof some, &some);
				printf("%d%d%d ", getpriority(PRIO_PROCESS, 0), limit.rlim_cur == 77, CPU_EQUAL(&all, &some));
				long same[] = {getpid(), gettid(), getppid(), getpgrp(), getsid(0)};
				printf("%d ", memcmp(same, identity, sizeof same) == 0);
				getcwd(name, sizeof name);
				printf("%d%d%d ", (int)lseek(marked, 0, SEEK_CUR), strcmp(folder, getcwd(0, 0)) == 0, umask(027) == 027);
				fflush(stdout);
				kill(getpid(), SIGUSR1);
				/* Another process must find the lock, and so no hop may have dropped it. */
				struct flock test = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
				int status;
				pid_t other = fork();
				if (other == 0)
					_exit(fcntl(marked, F_GETLK, &test) == 0 && test.l_type == F_WRLCK && test.l_pid == getppid());
				waitpid(other, &status, 0);
				printf("%d\n", WEXITSTATUS(status));
			}
			int status;
			waitpid(child, &status, 0);
			printf("%d\n", WEXITSTATUS(status));
			return 0;
		}
	C
	build -O2 state.c -o state
	local line='1 110 11 11 1 renamed 11 101 311 1 411 1' isa
	printf '1\n1\n%s\n%s\n%s\n33\n' "$line" "$line" "$line" >state.expected
	for isa in "${isas[@]}"; do
		rm -rf below marked state.stats
		run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$PWD/state.stats" ./state
		expect_status 0
		expect_same_bytes out state.expected "state from $isa on"
		expect_equal "$(hops_made state.stats)" 3 hops
		expect_match <(put_off_reasons state.stats) '^pending signal	1$'
	done
}
