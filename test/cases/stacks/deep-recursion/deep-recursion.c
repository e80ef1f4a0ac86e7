/* 100,000 frames are on the stack at a hop; each of them adds its own live values on the way back. */
#include "../../../../samples/sample.h"

static long bottom_marks;

static NOINLINE long descend(int depth, long seed, double weight)
{
	int local = (int)(seed & 0xff);
	int *escaped = &local;
	long below;
	if (depth == 0) {
		for (int i = 0; i < 6; i++) {
			popcorn_migration_point();
			bottom_marks += *OPAQUE(escaped) + i;
		}
		return seed;
	}
	below = descend(depth - 1, seed * 3 + depth, weight + 0.5);
	if (depth % 25000 == 0) {
		popcorn_migration_point();
		printf("back at depth %d: weight %.1f local %d\n", depth, weight, local);
	}
	return (below ^ (seed >> 3)) + *OPAQUE(escaped) + (long)weight;
}

int main(int argc, char **argv)
{
	int depth = argc > 1 ? atoi(argv[1]) : 100000;
	long result = descend(depth, 12345, 0.25);
	printf("depth %d result %ld marks %ld\n", depth, result, bottom_marks);
	return 0;
}
