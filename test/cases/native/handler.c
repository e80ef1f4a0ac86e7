/* A handler that comes to points while a native function runs below it. */
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
long spin(volatile int *);
static volatile int flag;

static void handler(int signal)
{
	popcorn_migration_point();
	flag = 1;
}

static int callback(void)
{
	popcorn_migration_point();
	return 1;
}

int main(void)
{
	int (*volatile unused)(void) = callback;
	signal(SIGALRM, handler);
	alarm(1);
	printf("%ld\n", spin(&flag) + unused());
	return 0;
}
