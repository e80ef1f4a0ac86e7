/* A signal goes before the image: it is delivered, and the image is made at a later point; nothing is lost. */
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
