/* One thread beside main: its stack ends where it began, nothing hops while it lives, main does after the join. */
#include "../../../../samples/sample.h"
#include <pthread.h>

static NOINLINE int down(int depth)
{
	int here = OPAQUE(depth);
	popcorn_migration_point();
	return depth == 0 ? 0 : here + down(depth - 1);
}

static void *run(void *argument)
{
	*(int *)argument = down(*(int *)argument);
	return argument;
}

int main(int argc, char **argv)
{
	int value = argc > 1 ? atoi(argv[1]) : 10;
	pthread_t thread;
	void *joined;
	popcorn_migration_point();
	CHECK(pthread_create(&thread, NULL, run, &value) == 0);
	CHECK(pthread_join(thread, &joined) == 0 && joined == &value);
	popcorn_migration_point();
	printf("the thread counted to %d\n", value);
	popcorn_migration_point();
	return 0;
}
