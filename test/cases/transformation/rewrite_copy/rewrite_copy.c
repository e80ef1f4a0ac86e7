/* Eight ints in each of ten frames of a recursion are the same before and after. */
#include "../../../../samples/sample.h"

static NOINLINE int down(int depth, int seed)
{
	int a = OPAQUE(seed + 1), b = OPAQUE(seed * 3), c = OPAQUE(seed ^ 5), d = OPAQUE(seed - 7);
	int e = OPAQUE(seed << 2), f = OPAQUE(~seed), g = OPAQUE(seed % 11), h = OPAQUE(seed & 0x55);
	printf("%2d before %d %d %d %d %d %d %d %d\n", depth, a, b, c, d, e, f, g, h);
	int below = 0;
	if (depth > 1)
		below = down(depth - 1, seed * 7 + depth);
	else
		popcorn_migration_point();
	printf("%2d after  %d %d %d %d %d %d %d %d\n", depth, a, b, c, d, e, f, g, h);
	return below + a + b + c + d + e + f + g + h;
}

int main(int argc, char **argv)
{
	printf("sum %d\n", down(argc > 1 ? atoi(argv[1]) : 10, 3));
	return 0;
}
