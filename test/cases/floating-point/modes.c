/* A thread begins with its creator's rounding mode and has its own from then on; a handler begins with none
   of either. */
#include <fenv.h>
#include <popcorn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
static volatile int in_handler;

static void handler(int signal)
{
	in_handler = fegetround() + fetestexcept(FE_ALL_EXCEPT) + 10;
	fesetround(FE_DOWNWARD);
	feraiseexcept(FE_INVALID);
}

static void *work(void *unused)
{
	long mode = fegetround();
	fesetround(FE_TOWARDZERO);
	feraiseexcept(FE_OVERFLOW);
	return (void *)mode;
}

int main(void)
{
	pthread_t thread;
	void *result;
	signal(SIGUSR1, handler);
	fesetround(FE_UPWARD);
	feraiseexcept(FE_DIVBYZERO);
	popcorn_migration_point();
	pthread_create(&thread, 0, work, 0);
	pthread_join(thread, &result);
	raise(SIGUSR1);
	popcorn_migration_point();
	printf("%ld %d %d %d\n", (long)result, fegetround(), fetestexcept(FE_ALL_EXCEPT), in_handler);
	return 0;
}
