/* A timer that repeats has run out and its signal waits while an image is tried: it goes on, here and in the image. */
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <time.h>

static volatile sig_atomic_t ticks;

static void tick(int number)
{
	(void)number;
	ticks++;
}

static int ticks_in_a_while(void)
{
	struct timespec while_ = {0, 20000000};
	int before = ticks;

	for (int i = 0; i < 10; i++)
		nanosleep(&while_, 0);
	return ticks - before;
}

int main(void)
{
	struct itimerval timer = {{0, 2000}, {0, 2000}};
	sigset_t set, pending;

	signal(SIGALRM, tick);
	sigemptyset(&set);
	sigaddset(&set, SIGALRM);
	sigprocmask(SIG_BLOCK, &set, 0);
	setitimer(ITIMER_REAL, &timer, 0);
	do
		sigpending(&pending);
	while (!sigismember(&pending, SIGALRM));
	popcorn_migration_point();
	sigprocmask(SIG_UNBLOCK, &set, 0);
	printf("%s\n", ticks_in_a_while() > 5 ? "ticks" : "dead");
	fflush(stdout);
	for (int i = 0; i < 2000; i++)
		popcorn_migration_point();
	printf("%s\n", ticks_in_a_while() > 5 ? "ticks" : "dead");
	return 0;
}
