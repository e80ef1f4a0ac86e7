/* Nine threads, each deep in a recursion of its own: no hop while they live, one after the last join. */
#include "../../../../samples/sample.h"
#include <pthread.h>

enum { THREADS = 9 };

struct child {
	pthread_t thread;
	int number, depth;
	long result;
};

static pthread_barrier_t all;

static NOINLINE long down(int depth, long value)
{
	if (depth == 0) {
		/* All threads are here at the same time, and each asks for a hop. */
		pthread_barrier_wait(&all);
		popcorn_migration_point();
		pthread_barrier_wait(&all);
		return value;
	}
	return down(depth - 1, value * 3 + depth) - depth;
}

static void *run(void *argument)
{
	struct child *child = argument;
	child->result = down(child->depth, child->number);
	return child;
}

int main(int argc, char **argv)
{
	struct child children[THREADS];
	int depth = argc > 1 ? atoi(argv[1]) : 10;
	popcorn_migration_point();
	CHECK(pthread_barrier_init(&all, NULL, THREADS) == 0);
	for (int i = 0; i < THREADS; i++) {
		children[i] = (struct child){.number = i + 1, .depth = depth};
		CHECK(pthread_create(&children[i].thread, NULL, run, &children[i]) == 0);
	}
	for (int i = 0; i < THREADS; i++) {
		void *joined;
		CHECK(pthread_join(children[i].thread, &joined) == 0 && joined == &children[i]);
		printf("child %d finished with %ld\n", children[i].number, children[i].result);
	}
	popcorn_migration_point();
	printf("all joined\n");
	popcorn_migration_point();
	return 0;
}
