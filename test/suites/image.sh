# Images: the process in a file, continued elsewhere; what is refused, and what stays when something fails.

# Descriptors that the test's own caller has left open would be in the way: only 0, 1 and 2 go on.
alone() {
	local descriptor
	for descriptor in /proc/self/fd/*; do
		descriptor=${descriptor##*/}
		[ "$descriptor" -le 2 ] || eval "exec $descriptor>&-" 2>/dev/null
	done
	exec "$@"
}

# image_run STATUS VARIABLE=VALUE... COMMAND...
image_run() {
	local expected=$1
	shift
	run bash -c "$(declare -f alone); alone \"\$@\"" - env "$@"
	expect_status "$expected"
}

counting() {
	write_counting_program
	build -O2 counting.c -o counting
}

# No temporary file of an image is left.
expect_no_part() {
	local left
	left=$(find . -name '*.part' | head -n 1)
	[ -z "$left" ] || fail "$left is left"
}

# From ISA to ISA in three processes; what they print is what one process prints.
quick_aChainOfImagesGoesThroughAllIsas() {
	counting
	image_run 75 POPCORN_MIGRATE=at:4=image:a.image POPCORN_STATS=chain.stats ./counting
	cp out all
	image_run 75 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:riscv64,at:6=image:b.image POPCORN_STATS=chain.stats ./counting
	cat out >>all
	image_run 0 POPCORN_RESTORE=b.image POPCORN_MIGRATE=start:aarch64 POPCORN_STATS=chain.stats ./counting
	cat out >>all
	expect_same_bytes all counting.expected
	expect_equal "$(sed -n 's/.*"event":"\([a-z]*\)".*"point":\([0-9]*\).*/\1 \2/p' chain.stats | tr '\n' ';')" \
		'image 4;restore 4;image 6;restore 6;'
	expect_equal "$(sed -n 's/.*"event":"restore".*"from":"\([a-z0-9_]*\)","to":"\([a-z0-9_]*\)".*/\1 \2/p' chain.stats | tr '\n' ';')" \
		'x86_64 riscv64;riscv64 aarch64;'
	expect_equal "$(stat -c %a a.image b.image | sort -u)" 600 'modes of the images'
	expect_no_part
}

# Hops and images in one schedule; without another one an image goes on with its own.
quick_anImageContinuesItsSchedule() {
	counting
	image_run 75 POPCORN_MIGRATE=at:2=aarch64,at:3=image:a.image,at:4=riscv64,at:5=image:b.image \
		POPCORN_STATS=a.stats ./counting
	cp out all
	image_run 75 POPCORN_RESTORE=a.image POPCORN_STATS=a.stats ./counting
	cat out >>all
	image_run 0 POPCORN_RESTORE=b.image POPCORN_STATS=a.stats ./counting
	cat out >>all
	expect_same_bytes all counting.expected
	expect_equal "$(hop_sequence a.stats | tr '\n' ';')" '2 x86_64 aarch64;4 x86_64 riscv64;'
	expect_equal "$(points_passed a.stats)" "$(POPCORN_MIGRATE=count POPCORN_STATS=b.stats ./counting >/dev/null; points_passed b.stats)" points
}

# The commands: from the outside a restore is what a run is.
quick_theRestoreCommandContinuesAnImage() {
	counting
	image_run 75 "$popcorn" run --migrate=at:4=image:a.image ./counting
	cp out all
	image_run 0 "$popcorn" inspect a.image
	expect_match out 'written on x86_64 at point 4, .*in '"$PWD"
	expect_match out '^  frame main, site '
	mkdir moved
	mv counting counting.aarch64 counting.riscv64 moved
	image_run 125 "$popcorn" restore a.image
	expect_match err 'program=PATH'
	image_run 0 "$popcorn" restore a.image --program=moved/counting --isa=riscv64 --stats=c.stats --migrate=at:5=aarch64
	cat out >>all
	expect_same_bytes all counting.expected
	expect_equal "$(hop_sequence c.stats)" '5 riscv64 aarch64'
	rm moved/counting.riscv64
	image_run 125 "$popcorn" restore a.image --program=moved/counting --isa=riscv64
	expect_match err 'aarch64|riscv64'
}

# Files come back with path, flags, offset and mark; copies of a descriptor share again, also with standard output.
quick_openFilesAreOpenedAgain() {
	cat >files.c <<-'C'
		#define _GNU_SOURCE
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <sys/stat.h>
		#include <unistd.h>
		int main(void)
		{
			char text[20] = "";
			int log = open("log", O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644), both = open("both", O_RDWR | O_CREAT, 0644);
			int copy = dup(both), other = open("both", O_RDWR), spoken = dup(1), read_only = open("log", O_RDONLY);
			dup2(log, 40);
			write(log, "one\n", 4);
			write(both, "abcdef", 6);
			lseek(copy, 2, SEEK_SET);
			popcorn_migration_point();
			write(40, "two\n", 4);
			write(both, "X", 1);
			write(copy, "Y", 1);
			write(other, "Z", 1);
			pread(other, text, 6, 0);
			dprintf(spoken, "%s %ld %ld %ld\n", text, lseek(both, 0, 1), lseek(copy, 0, 1), lseek(other, 0, 1));
			read(read_only, text, 8);
			dprintf(1, "%.8s", text);
			dprintf(spoken, "%d %d %d %d %d\n", fcntl(log, F_GETFD), fcntl(40, F_GETFD), fcntl(log, F_GETFL) & 07777,
				fcntl(read_only, F_GETFL) & 07777, write(read_only, "x", 1) < 0);
			dprintf(1, "%d %d\n", fcntl(10, F_GETFD), open("both", O_RDONLY));
			return 0;
		}
	C
	build -O2 files.c -o files
	mkdir plain hopped
	local isa
	(cd plain && image_run 0 ../files)
	for isa in "${isas[@]}"; do
		rm -rf hopped
		mkdir hopped
		cd hopped
		image_run 75 POPCORN_MIGRATE=at:1=image:../a.image,start:$isa ../files
		cd ..
		image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:aarch64 ./files
		expect_same_bytes out plain/out
		expect_same_bytes hopped/log plain/log
		expect_same_bytes hopped/both plain/both
	done
	: >hopped/log
	image_run 125 POPCORN_RESTORE=a.image ./files
	expect_match err '^popcorn: error: a.image: /.*/hopped/log: is shorter than it was'
	rm hopped/log
	image_run 125 POPCORN_RESTORE=a.image ./files
	expect_match err 'hopped/log: cannot be opened again'
}

# Anything else is refused before anything is written, with its number and target, and the program runs on.
quick_whatAFileCannotHoldRefusesTheImage() {
	cat >kinds.c <<-'C'
		#define _GNU_SOURCE
		#include <fcntl.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/epoll.h>
		#include <sys/file.h>
		#include <sys/mman.h>
		#include <sys/socket.h>
		#include <sys/wait.h>
		#include <unistd.h>
		int main(int argc, char **argv)
		{
			int pair[2], file = argc > 2 ? open("held", O_RDWR | O_CREAT, 0600) : -1;
			struct flock lock = {.l_type = F_WRLCK, .l_len = 1};
			pid_t child = 0;
			switch (atoi(argv[1])) {
			case 1: pipe(pair); break;
			case 2: socketpair(AF_UNIX, SOCK_STREAM, 0, pair); break;
			case 3: epoll_create1(0); break;
			case 4: memfd_create("x", 0); break;
			case 5: open(".", O_RDONLY); break;
			case 6: open("/dev/null", O_RDONLY); break;
			case 7: open("/proc/self/maps", O_RDONLY); break;
			case 8: open("gone", O_RDWR | O_CREAT, 0600); unlink("gone"); break;
			case 9: fcntl(file, F_SETLK, &lock); break;
			case 10: flock(file, LOCK_SH); break;
			case 11: fcntl(file, F_SETOWN, getpid()); break;
			case 12: if ((child = fork()) == 0) pause(); break;
			case 13: mkdir("here", 0700); chdir("here"); rmdir("../here"); break;
			case 14: open("held", O_RDONLY | O_PATH); break;
			}
			popcorn_migration_point();
			popcorn_migration_point();
			if (child)
				kill(child, 9);
			puts("ran on");
			return 0;
		}
	C
	sed -i '1a #include <signal.h>\n#include <sys/stat.h>' kinds.c
	build -O2 kinds.c -o kinds
	local kind file why reasons=('' 'descriptor 3 is no regular file: pipe:' 'descriptor 3 is no regular file: socket:'
		'descriptor 3 is no regular file: .*eventpoll' 'descriptor 3 cannot be opened again: .*memfd:x'
		'descriptor 3 is no regular file: /' 'descriptor 3 is no regular file: /dev/null'
		'descriptor 3 cannot be opened again: /proc/' 'descriptor 3 cannot be opened again: .*gone .deleted'
		'descriptor 3 holds a lock: .*/held' 'descriptor 3 holds a lock: .*/held' 'descriptor 3 is of a special kind: .*/held'
		'child processes' 'working directory has no path' 'descriptor 4 is (of a special kind|no regular file): .*/held')
	for kind in {1..14}; do
		rm -f kinds.stats
		why=${reasons[$kind]}
		file=file
		case $kind in [1-8] | 1[23]) file= ;; esac
		# shellcheck disable=SC2086
		image_run 0 POPCORN_MIGRATE=at:1=image:$PWD/a.image POPCORN_STATS="$PWD/kinds.stats" ./kinds "$kind" $file
		expect_equal "$(cat out)" 'ran on'
		expect_match err "^popcorn: no image $PWD/a.image: .*$why"
		expect_equal "$(wc -l <err)" 1 'lines about the refusal'
		expect_match kinds.stats "\"event\":\"no image\",.*\"reason\":\".*$why"
		expect_match <(put_off_reasons kinds.stats) 'no image'
		expect_no_file a.image
		expect_no_part
	done
}

# Row 13: the new process has another id, and locks held at the image know their owner.
quick_locksKnowTheirOwnerInTheNewProcess() {
	cat >owner.c <<-'C'
		#define _GNU_SOURCE
		#include <errno.h>
		#include <popcorn.h>
		#include <pthread.h>
		#include <signal.h>
		#include <stdio.h>
		#include <unistd.h>
		static volatile int arrived;
		static void count(int number)
		{
			arrived += number == SIGUSR1;
		}
		static void *lock(void *file)
		{
			int failed = ftrylockfile(file);
			if (!failed)
				funlockfile(file);
			return (void *)(long)failed;
		}
		int main(void)
		{
			pthread_mutex_t recursive, checked;
			pthread_mutexattr_t kind;
			FILE *file = fopen("data", "w");
			pid_t before = getpid();
			pthread_t thread;
			void *tried;
			pthread_mutexattr_init(&kind);
			pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
			pthread_mutex_init(&recursive, &kind);
			pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_ERRORCHECK);
			pthread_mutex_init(&checked, &kind);
			signal(SIGUSR1, count);
			flockfile(stdout);
			flockfile(file);
			pthread_mutex_lock(&recursive);
			pthread_mutex_lock(&checked);
			popcorn_migration_point();
			fprintf(stderr, "%s\n", before == getpid() ? "same process" : "new process");
			printf("%d %d", ftrylockfile(file), ftrylockfile(stdout));
			printf(" %d %d %d", pthread_mutex_lock(&recursive), pthread_mutex_lock(&checked) == EDEADLK,
				pthread_mutex_unlock(&checked));
			printf(" %d %d %d", pthread_mutex_unlock(&recursive), pthread_mutex_unlock(&recursive),
				pthread_mutex_unlock(&recursive) == EPERM);
			raise(SIGUSR1);
			pthread_kill(pthread_self(), SIGUSR1);
			kill(getpid(), SIGUSR1);
			printf(" %d %d\n", arrived, gettid() == getpid());
			funlockfile(stdout);
			pthread_create(&thread, 0, lock, file);
			pthread_join(thread, &tried);
			funlockfile(file);
			funlockfile(file);
			printf("%d", tried != 0);
			pthread_create(&thread, 0, lock, file);
			pthread_join(thread, &tried);
			printf(" %d\n", tried != 0);
			funlockfile(stdout);
			return 0;
		}
	C
	build -O2 owner.c -o owner
	image_run 0 ./owner
	cp out expected
	expect_equal "$(head -n 1 expected)" '0 0 0 1 0 0 0 1 3 1'
	expect_match err '^same process$'
	local isa
	for isa in "${isas[@]}"; do
		image_run 75 POPCORN_MIGRATE=at:1=image:a.image ./owner
		image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:$isa ./owner
		expect_match err '^new process$'
		expect_same_bytes out expected
	done
}

# What the kernel keeps over an exec is in the file: folder, umask, timers, mask, actions; the restorer's own do not count.
quick_kernelStateTravels() {
	cat >state.c <<-'C'
		#define _GNU_SOURCE
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		#include <string.h>
		#include <sys/prctl.h>
		#include <sys/stat.h>
		#include <sys/time.h>
		#include <unistd.h>
		static volatile int ticks;
		static void tick(int number)
		{
			(void)number;
			ticks++;
		}
		int main(void)
		{
			struct itimerval often = {{0, 20000}, {0, 20000}}, late = {{7, 0}, {1000, 0}}, left;
			struct sigaction action;
			char name[16], folder[4096];
			sigset_t mask;
			mkdir("below", 0700);
			chdir("below");
			umask(0137);
			prctl(PR_SET_NAME, "travels");
			sigemptyset(&mask);
			sigaddset(&mask, SIGUSR2);
			sigprocmask(SIG_BLOCK, &mask, 0);
			signal(SIGHUP, SIG_IGN);
			signal(SIGALRM, tick);
			setitimer(ITIMER_VIRTUAL, &late, 0);
			setitimer(ITIMER_REAL, &often, 0);
			popcorn_migration_point();
			prctl(PR_GET_NAME, name);
			getcwd(folder, sizeof folder);
			sigprocmask(SIG_BLOCK, 0, &mask);
			getitimer(ITIMER_VIRTUAL, &left);
			printf("%s %s %o %d %d", strrchr(folder, '/'), name, umask(0), sigismember(&mask, SIGUSR2), sigismember(&mask, SIGUSR1));
			printf(" %ld %d", (long)left.it_interval.tv_sec, left.it_value.tv_sec > 900);
			sigaction(SIGHUP, 0, &action);
			printf(" %d", action.sa_handler == SIG_IGN);
			sigaction(SIGPIPE, 0, &action);
			printf(" %d\n", action.sa_handler == SIG_DFL);
			for (int before = ticks; ticks < before + 2;)
				;
			raise(SIGHUP);
			fflush(stdout);
			raise(SIGPIPE);
			return 0;
		}
	C
	build -O2 state.c -o state
	local isa
	for isa in "${isas[@]}"; do
		image_run 75 POPCORN_MIGRATE=at:1=image:a.image ./state
		image_run 141 POPCORN_RESTORE="$PWD/a.image" POPCORN_MIGRATE=start:$isa bash -c 'trap "" PIPE; cd /; umask 0; exec "$0"' "$PWD/state"
		expect_equal "$(cat out)" '/below travels 137 1 0 7 1 1 1'
	done
}

# Only the first process writes an image: neither its forked children nor the programs that it executes.
quick_childrenWriteNoImage() {
	cat >family.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <sys/wait.h>
		#include <unistd.h>
		int main(int argc, char **argv)
		{
			const char *schedule = getenv("POPCORN_MIGRATE");
			printf("%s %s\n", argc > 1 ? "child" : "parent", schedule ? schedule : "none");
			fflush(stdout);
			if (argc > 1) {
				for (volatile int i = 0; i < 100; i++)
					popcorn_migration_point();
				return 0;
			}
			for (int child = 0; child < 2; child++)
				if (fork() == 0) {
					if (child == 1)
						execl("/proc/self/exe", argv[0], "child", (char *)0);
					for (volatile int i = 0; i < 1000; i++)
						popcorn_migration_point();
					_exit(0);
				} else {
					wait(0);
				}
			for (volatile int i = 0; i < 1000; i++)
				popcorn_migration_point();
			puts("not reached");
			return 1;
		}
	C
	build -O2 family.c -o family
	image_run 75 POPCORN_MIGRATE=at:500=image:a.image,count POPCORN_STATS="$PWD/family.stats" ./family
	expect_equal "$(tr '\n' ';' <out)" 'parent count;child count;'
	expect_equal "$(grep -c '"event":"image"' family.stats)" 1 images
	expect_equal "$(grep -c '"event":"exit".*"status":0' family.stats)" 2 'children that ended'
}

# A signal goes before the image: it is delivered, and the image is made at a later point; nothing is lost.
quick_aPendingSignalPutsTheImageOff() {
	cat >pending.c <<-'C'
		#include <popcorn.h>
		#include <signal.h>
		#include <stdio.h>
		int main(void)
		{
			sigset_t set;
			int number = 0;
			sigemptyset(&set);
			sigaddset(&set, SIGUSR1);
			sigprocmask(SIG_BLOCK, &set, 0);
			raise(SIGUSR1);
			popcorn_migration_point();
			popcorn_migration_point();
			sigwait(&set, &number);
			printf("%d\n", number);
			fflush(stdout);
			for (volatile int i = 0; i < 20; i++)
				popcorn_migration_point();
			return 0;
		}
	C
	build -O2 pending.c -o pending
	image_run 75 POPCORN_MIGRATE=at:1=image:a.image POPCORN_STATS="$PWD/pending.stats" ./pending
	expect_equal "$(cat out)" 10
	[ ! -s err ] || fail "unexpected message: $(cat err)"
	[ "$(sed -n 's/.*"event":"image".*"point":\([0-9]*\).*/\1/p' pending.stats)" -gt 2 ] || fail 'an image with a pending signal'
	expect_no_part
}

# Raised privileges: neither an image nor a restore; the environment is not even read.
quick_raisedPrivilegesMakeNoImage() {
	[ "$(id -u)" = 0 ] || skip 'only root can make a set-user-id program of another user'
	counting
	chown 65534 counting
	chmod u+s counting
	chmod a+rwx .
	image_run 0 POPCORN_MIGRATE=at:2=image:a.image ./counting
	expect_same_bytes out counting.expected
	expect_no_file a.image
	image_run 0 POPCORN_RESTORE=a.image ./counting
	expect_same_bytes out counting.expected
}

# write_image: a.image of the counting program; what it has printed by then goes to the file before.
write_image() {
	image_run 75 POPCORN_MIGRATE=at:4=image:a.image ./counting
	cp out before
}

# is_complete FILE: it continues the counting program from where write_image has left it.
is_complete() {
	image_run 0 POPCORN_RESTORE="$1" ./counting
	expect_same_bytes <(cat before out) counting.expected
}

# refuses FILE: with the file's name, a reason and status 125, and before the program does anything.
refuses() {
	local status=0
	POPCORN_RESTORE=$1 ./counting >out 2>err || status=$?
	[ "$status" = 125 ] || fail "$1: exit status $status: $(head -c 200 err)"
	[ ! -s out ] || fail "$1: output of a program that was not to be restored"
	grep -q "^popcorn: error: $1: ." err || fail "$1: message '$(head -c 200 err)'"
}

# flip FILE OFFSET: one byte of a copy, all of its bits.
flip() {
	local byte
	byte=$(od -An -tu1 -j "$2" -N 1 "$1")
	cp "$1" flipped.image
	# shellcheck disable=SC2059
	printf "\\$(printf %o $((byte ^ 255)))" | dd of=flipped.image bs=1 seek="$2" conv=notrunc status=none
}

# Damaged anywhere: cut off at each 64th part, each byte of the header, of each kind of chunk's header, of payloads, of the end.
quick_damagedImagesAreRefused() {
	write_counting_program
	# Static data that is zero is a chunk of its own.
	sed -i 's/volatile int rounds = 6;/static volatile char zeros[262144]; volatile int rounds = 6 + zeros[99999];/' counting.c
	build -O2 counting.c -o counting
	write_image
	local size part offset at kind length
	size=$(stat -c %s a.image)
	for part in {0..63}; do
		head -c $((size * part / 64)) a.image >"cut-$part.image"
		refuses "cut-$part.image"
	done
	head -c $((size - 1)) a.image >short.image
	refuses short.image
	(cat a.image; printf x) >long.image
	refuses long.image
	for ((offset = 0; offset < 168; offset++)); do
		flip a.image $offset
		refuses flipped.image
	done
	# The chunks: kind, attribute, address, length. Two of each kind, each byte of their headers and some of their payloads.
	local -A seen=()
	for ((at = 168; at < size; at += 24 + length)); do
		kind=$(od -An -tu4 -j $at -N 4 a.image | tr -d ' ')
		length=0
		case $kind in 2 | 4 | 7 | 8) length=$(od -An -tu8 -j $((at + 16)) -N 8 a.image | tr -d ' ') ;; esac
		seen[$kind]=$((${seen[$kind]-0} + 1))
		[ "${seen[$kind]}" -le 2 ] || continue
		for offset in {0..23} $((24 + length / 3)) $((23 + length)); do
			[ "$offset" -lt 24 ] || [ "$length" -gt 0 ] || continue
			flip a.image $((at + offset))
			refuses flipped.image
		done
	done
	expect_equal "$(printf '%s\n' "${!seen[@]}" | sort | tr '\n' ' ')" '1 2 3 4 6 7 8 ' 'kinds of chunks'
	write_hello
	build hello.c -o hello
	image_run 125 POPCORN_RESTORE=a.image ./hello
	expect_match err '^popcorn: error: a.image: it belongs to another program'
	refuses missing.image
	mkdir folder.image
	refuses folder.image
	is_complete a.image
}

# tracer kill N COMMAND: kills the command at its N-th system call from the one on that makes the temporary file.
# tracer fail N COMMAND: this call fails with an input/output error instead.
build_tracer() {
	cat >tracer.c <<-'C'
		#include <errno.h>
		#include <stdio.h>
		#include <stdlib.h>
		#include <string.h>
		#include <sys/ptrace.h>
		#include <sys/user.h>
		#include <sys/wait.h>
		#include <unistd.h>
		int main(int argc, char **argv)
		{
			int fails = argc > 3 && strcmp(argv[1], "fail") == 0, wanted = atoi(argv[2]), seen = -1, entered = 0, status, failing = 0;
			pid_t child = fork();
			struct user_regs_struct registers;
			if (child == 0) {
				ptrace(PTRACE_TRACEME, 0, 0, 0);
				execv(argv[3], argv + 3);
				_exit(99);
			}
			waitpid(child, &status, 0);
			ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
			for (int signal = 0;; signal = 0) {
				ptrace(PTRACE_SYSCALL, child, 0, signal);
				waitpid(child, &status, 0);
				if (WIFEXITED(status))
					return WEXITSTATUS(status);
				if (WIFSIGNALED(status))
					return 128 + WTERMSIG(status);
				if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
					signal = WSTOPSIG(status) == SIGTRAP ? 0 : WSTOPSIG(status);
					continue;
				}
				ptrace(PTRACE_GETREGS, child, 0, &registers);
				entered = !entered;
				if (!entered && failing) {
					registers.rax = -EIO;
					ptrace(PTRACE_SETREGS, child, 0, &registers);
					failing = 0;
				}
				/* openat with O_EXCL */
				if (entered && (seen >= 0 || (registers.orig_rax == 257 && (registers.rdx & 0200) != 0)) && ++seen == wanted) {
					if (!fails) {
						kill(child, SIGKILL);
						waitpid(child, &status, 0);
						return 137;
					}
					registers.orig_rax = -1;
					ptrace(PTRACE_SETREGS, child, 0, &registers);
					failing = 1;
				}
			}
		}
	C
	sed -i '1i #include <signal.h>' tracer.c
	run gcc -std=gnu11 -O1 -Wall tracer.c -o tracer
	expect_status 0
}

# Killed at any system call: FILE is as it was, here not there, or complete; a temporary file may be left.
quick_aKilledWriterLeavesNoHalfImage() {
	counting
	build_tracer
	write_image
	local call left=0 complete=0
	for call in {0..99}; do
		rm -f a.image*
		run bash -c "$(declare -f alone); alone \"\$@\"" - env POPCORN_MIGRATE=at:4=image:a.image ./tracer kill "$call" "$PWD/counting"
		[ "$status" = 137 ] || [ "$status" = 75 ] || fail "exit status $status"
		expect_same_bytes out before
		if [ -e a.image ]; then
			complete=$((complete + 1))
			is_complete a.image
			expect_no_part
		elif ls a.image.*.part >/dev/null 2>&1; then
			left=$((left + 1))
		fi
		[ "$complete" -lt 3 ] || break
	done
	[ "$left" -gt 10 ] && [ "$complete" = 3 ] || fail "$left temporary files, $complete complete images in $call kills"
}

# Any system call of writing fails: no half image, nothing left, and the program runs on; or the image is complete.
quick_aFailedWriteLeavesNothingAndTheSourceRunsOn() {
	counting
	build_tracer
	write_image
	local call refused=0
	for call in {0..60}; do
		rm -f a.image
		run bash -c "$(declare -f alone); alone \"\$@\"" - env POPCORN_MIGRATE=at:4=image:a.image ./tracer fail "$call" "$PWD/counting"
		if [ "$status" = 75 ]; then
			is_complete a.image
			[ "$refused" -lt 10 ] || break
		else
			expect_status 0
			expect_same_bytes out counting.expected
			expect_no_file a.image
			expect_match err '^popcorn: no image .*a.image: '
			refused=$((refused + 1))
		fi
	done
	[ "$refused" -ge 10 ] || fail "only $refused of $call failures were noticed"
}

# Limits on file sizes in steps, no folder, no right to write, a folder in the file's place, no room on the file system.
quick_placesThatTakeNoImage() {
	counting
	local blocks place
	write_image
	local size=$(($(stat -c %s a.image) / 1024))
	for ((blocks = 0; blocks < size; blocks += 1 + size / 20)); do
		rm -f a.image
		# Through pipes: the limit is on the program's own output, too.
		image_run 0 POPCORN_MIGRATE=at:4=image:a.image bash -c "(ulimit -f $blocks; ./counting 2>&1) | cat"
		expect_no_file a.image
		expect_no_part
		expect_match out 'no image .*/a.image: no room for the image'
		expect_same_bytes <(grep -v ^popcorn: out) counting.expected
	done
	mkdir folder
	for place in missing/a.image /proc/a.image folder; do
		image_run 0 POPCORN_MIGRATE="at:4=image:$place" ./counting
		expect_same_bytes out counting.expected
		expect_match err "^popcorn: no image .*$place: "
		expect_no_part
	done
	rmdir folder
	ln -s elsewhere a.image
	image_run 75 POPCORN_MIGRATE=at:4=image:a.image ./counting
	expect_no_file elsewhere
	[ ! -L a.image ] || fail 'a symbolic link was followed'
}

# A process that another continues from an image jumps to calls made before, with the mode it had.
quick_jumpsAfterAnImage() {
	cat >stopped.c <<-'C'
		#include <fenv.h>
		#include <popcorn.h>
		#include <setjmp.h>
		#include <stdio.h>
		int main(void)
		{
			jmp_buf here;
			volatile double one = 1, three = 3;
			fesetround(FE_UPWARD);
			int code = setjmp(here);
			popcorn_migration_point();
			printf("%d %d\n", code, one / three > 0.33333333333333334);
			fflush(stdout);
			if (code < 2)
				longjmp(here, code + 1);
			return 0;
		}
	C
	build -O2 stopped.c -o stopped
	image_run 75 POPCORN_MIGRATE=at:2=image:a.image ./stopped
	expect_equal "$(tr '\n' ' ' <out)" '0 1 '
	image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE=start:riscv64 ./stopped
	expect_equal "$(tr '\n' ' ' <out)" '1 1 2 1 '
}
