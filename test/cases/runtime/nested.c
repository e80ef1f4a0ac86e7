/* A handler that comes to migration points while thousands of frames are read does not get in the way. */
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
