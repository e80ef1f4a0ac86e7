/* Row 22: what arrives while a hop is made is delivered once the program is there again. */
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
