/* Floating-point values live through a recursion. */
#include "../../../../samples/sample.h"

static NOINLINE double down(int depth, double weight)
{
	double half = OPAQUE(weight / 2), third = OPAQUE(weight / 3);
	float single = OPAQUE((float)weight);
	if (depth == 0) {
		popcorn_migration_point();
		return weight;
	}
	double below = down(depth - 1, weight * 1.25 + 0.5);
	printf("%2d %.17g %.17g %.9g %.17g\n", depth, half, third, single, below);
	return below * half - third + single;
}

int main(int argc, char **argv)
{
	printf("calculated %.17g\n", down(argc > 1 ? atoi(argv[1]) : 10, 0.75));
	return 0;
}
