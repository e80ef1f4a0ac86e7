/* A pointer to a local of the oldest frame goes down ten frames and is written through at the bottom. */
#include "../../../../samples/sample.h"

static NOINLINE void down(int depth, int *variable)
{
	if (depth == 0) {
		popcorn_migration_point();
		*variable = *variable + 7;
		return;
	}
	down(depth - 1, variable);
	*variable += depth;
}

int main(int argc, char **argv)
{
	int variable = 3, beside = 4;
	down(argc > 1 ? atoi(argv[1]) : 10, &variable);
	printf("variable %d, beside it %d\n", variable, beside);
	return 0;
}
