/* main calls itself, globals point into its frames, and pointers pass through integers and unions. */
#include "../../../../samples/sample.h"
#include <stdint.h>

union word {
	double real;
	uint64_t bits;
	int (*function)(int);
	void *pointer;
};

static int depth;
static int *outer[6];

static NOINLINE int plus(int x)
{
	popcorn_migration_point();
	return x + 1;
}

int main(int argc, char **argv)
{
	int local = depth * 7;
	outer[depth] = &local;
	if (depth < 5) {
		depth++;
		int result = main(argc, argv);
		popcorn_migration_point();
		depth--;
		printf("%d %d %d\n", depth, local, result);
		CHECK(outer[depth] == &local);
		for (int i = 0; i < depth; i++)
			*outer[i] += 1;
		return depth ? result + local : 0;
	}
	union word w = {.function = plus};
	uint64_t bits = w.bits;
	popcorn_migration_point();
	w.bits = bits;
	w.pointer = (char *)w.pointer + OPAQUE(0);
	return w.function(3);
}
