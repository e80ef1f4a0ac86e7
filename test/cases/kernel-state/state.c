/* Row 22: what docs/state-across-a-hop.md says of each state, after a hop from each ISA to each other. */
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
		printf("%d%d%d ", sigismember(&mask, SIGUSR1), sigismember(&mask, SIGRTMIN + 3),
		        sigismember(&mask, SIGTERM));
		sigemptyset(&pending);
		sigaddset(&pending, SIGUSR1);
		sigprocmask(SIG_UNBLOCK, &pending, 0);
		sigprocmask(SIG_SETMASK, &mask, 0);
		printf("%d%d ", handled == SIGUSR1, on_alternate);
		kill(getpid(), SIGUSR2);
		sigaction(SIGTTOU, 0, &now);
		sigaltstack(0, &found);
		printf("%d%d ", now.sa_handler == SIG_IGN,
		        found.ss_sp == stack && found.ss_size == sizeof stack);
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
		printf("%d%d%d ", (int)lseek(marked, 0, SEEK_CUR), strcmp(folder, getcwd(0, 0)) == 0,
		        umask(027) == 027);
		fflush(stdout);
		kill(getpid(), SIGUSR1);
		/* Another process must find the lock, and so no hop may have dropped it. */
		struct flock test = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
		int status;
		pid_t other = fork();
		if (other == 0)
			_exit(fcntl(marked, F_GETLK, &test) == 0 && test.l_type == F_WRLCK &&
			        test.l_pid == getppid());
		waitpid(other, &status, 0);
		printf("%d\n", WEXITSTATUS(status));
	}
	int status;
	waitpid(child, &status, 0);
	printf("%d\n", WEXITSTATUS(status));
	return 0;
}
