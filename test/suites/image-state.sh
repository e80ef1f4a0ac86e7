# What else a process has than memory: descriptors, locks and kernel state in an image, and what refuses one.

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
