# What the kernel keeps of a process is the same after a hop, and a trial changes none of it.

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
			case 19: munmap(mmap(0, 65536, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0), 65536); break;
			case 23: mlock(memory, 131072); munlock(memory, 65536); break;
			case 24: new_timer(); timer_delete(new_timer()); break;
			case 25: mlock(memory, 65536); mremap(memory, 65536, 65536, MREMAP_MAYMOVE | MREMAP_FIXED, memory + 131072); break;
			case 26: mprotect(page, 131072, PROT_READ); mprotect(page, 65536, PROT_READ | PROT_WRITE); break;
			case 27: for (int i = 0; i < 16; i++) mlock(memory + 65536 * i, 4096);
				munlock(memory, 1 << 20); break;
			case 29: mmap(memory, 65536, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0); break;
			}
			popcorn_migration_point();
			return page[70000];
		}
	C
	build -O2 gone.c -o gone
	local kind
	for kind in {1..12} 19 {21..27} 29; do
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

# What one ISA cannot have, no ISA has: seccomp, options of prctl, protection keys, the last signals.
quick_whatOneIsaCannotHaveIsRefusedOnEach() {
	build -O1 "$repository/test/kernel-state/refused.c" -o refused --popcorn-points=none
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=start:$isa ./refused
		expect_status 0
		mv out "alone-$isa"
		run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$PWD/$isa.stats" ./refused
		expect_status 0
		mv out "hops-$isa"
		expect_equal "$(hops_made "$isa.stats")" 4 "hops from $isa on"
		expect_same_bytes "alone-$isa" alone-x86_64
		expect_same_bytes "hops-$isa" alone-x86_64
	done
	expect_no_match alone-x86_64 '(SECCOMP|seccomp|PR_...?_MM|TSC|AUXV|pkey|rseq|prctl.9999).*: done'
	expect_match alone-x86_64 'SET_SECCOMP, 2.*: Invalid argument'
	expect_match alone-x86_64 '^35 to 59, 25$'
	expect_equal "$(grep -c '^handled 59$' alone-x86_64)" 12 'signals handled'
	expect_no_match alone-x86_64 '^handled 6'
	expect_equal "$(grep -c 'kill(getpid(), number): done' alone-x86_64)" 4 'signals that can be sent'
}

# An exec that raises privileges does not begin the program anew, neither for a trial nor for a hop.
quick_aHandOverAtRaisedPrivilegesFails() {
	[ "$(id -u)" = 0 ] || skip 'only root can make a set-user-id program of another user'
	cat >begins.c <<-'C'
		#include <popcorn.h>
		#include <stdio.h>
		int main(void)
		{
			FILE *log = fopen("log", "a");
			fputs("begins\n", log);
			fclose(log);
			popcorn_migration_point();
			puts("ends");
			return 0;
		}
	C
	build -O1 begins.c -o begins
	chown 65534 begins
	chmod u+s begins
	local handover
	for handover in 3 check:3 nothing; do
		run env POPCORN_HANDOVER=$handover ./begins
		expect_status 125
		[ ! -s out ] && [ ! -e log ] || fail "main has begun with $handover"
		expect_match err 'raised privileges'
	done
	touch log
	chmod 666 log
	run env POPCORN_MIGRATE=at:1=x86_64 POPCORN_STATS="$PWD/begins.stats" qemu-aarch64-static ./begins.aarch64
	expect_status 0
	expect_equal "$(cat out log | paste -sd' ')" 'ends begins'
	expect_match err 'no hop to x86_64: .*raised privileges'
	expect_match <(put_off_reasons begins.stats) '^destination	1$'
}

quick_aTimerGoesOnWhateverAnImageIsTried() {
	build -O1 "$repository/test/kernel-state/timer.c" -o timer --popcorn-points=none
	# The image is made at a later point.
	image_run 75 POPCORN_MIGRATE=at:1=image:timer.image POPCORN_STATS="$PWD/timer.stats" ./timer
	expect_equal "$(cat out)" ticks
	expect_json timer.stats '.event == "image"'
	local isa
	for isa in "${isas[@]}"; do
		image_run 0 POPCORN_RESTORE=timer.image POPCORN_MIGRATE=start:$isa ./timer
		expect_equal "$(cat out)" ticks "from the image on $isa"
	done
}

# Their pages are those of the portable machine, also where the kernel's are smaller; they hold hops off until they are detached.
quick_sharedSegmentsHavePortablePages() {
	build -O1 "$repository/test/kernel-state/segments.c" -o segments
	local isa
	for isa in "${isas[@]}"; do
		run env POPCORN_MIGRATE=every:1,start:$isa POPCORN_STATS="$PWD/$isa.stats" ./segments
		expect_status 0
		expect_no_match out failed
		expect_equal "$(wc -l <out)" 12 lines
		[ "$(hops_made $isa.stats)" -ge 3 ] || fail "$(hops_made $isa.stats) hops from $isa on"
	done
}

# Neither the signal of the program's own file is lost, nor does it get one of an image that does not fit.
quick_anImageThatDoesNotFitLeavesSignalsAsTheyWere() {
	build -O1 "$repository/test/kernel-state/size-signal.c" -o size-signal --popcorn-points=none
	run env POPCORN_MIGRATE=every:1 ./size-signal
	expect_status 0
	expect_equal "$(paste -sd' ' out)" '0 1'
	expect_match err 'no room for the image'
}
