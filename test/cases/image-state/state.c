/* What the kernel keeps over an exec is in the file: folder, umask, timers, mask, actions; the restorer's
   own do not count. */
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
	printf("%s %s %o %d %d", strrchr(folder, '/'), name, umask(0), sigismember(&mask, SIGUSR2),
	        sigismember(&mask, SIGUSR1));
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
