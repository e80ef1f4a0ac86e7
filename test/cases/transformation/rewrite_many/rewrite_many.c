/* Sixteen ints and sixteen longs in each of ten frames: most of them are spilled. */
#include "../../../../samples/sample.h"

#define ALL(X) X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14) X(15)

static unsigned long state = 1;

/* Numbers that nobody can fold, the same on every machine. */
static NOINLINE unsigned long next(void)
{
	state = state * 6364136223846793005ul + 1442695040888963407ul;
	return state >> 16;
}

#define MAKE(n)                                                                                              \
	int small##n = (int)next();                                                                          \
	long large##n = (long)(next() << 12);
#define MIX(n)                                                                                               \
	sum = sum * 31 + (unsigned long)small##n;                                                            \
	sum = sum * 31 + (unsigned long)large##n;

static NOINLINE unsigned long down(int depth)
{
	ALL(MAKE)
	unsigned long sum = 0;
	if (depth > 1)
		sum = down(depth - 1);
	else
		popcorn_migration_point();
	ALL(MIX)
	printf("%2d %lx\n", depth, sum);
	return sum;
}

int main(int argc, char **argv)
{
	down(argc > 1 ? atoi(argv[1]) : 10);
	return 0;
}
