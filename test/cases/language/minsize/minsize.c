/* Under -Os and -Oz calls push arguments on x86-64: the stack pointer differs from site to site (hazard 32).
 */
#include "../../../../samples/sample.h"

static NOINLINE long many(
        long a, long b, long c, long d, long e, long f, long g, long h, int i, short j, double k, long l)
{
	popcorn_migration_point();
	return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + (long)(11 * k) +
	       12 * l;
}

static NOINLINE long nested(long x)
{
	return many(x, many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11.5, x), 3, x, 5, 6,
	        many(x, x, x, x, 0, 0, 0, 0, 1, 1, 1, 1), 8, (int)x, 10, (double)x / 3, 12);
}

/* A local that wants more alignment than the stack has: frames are realigned. */
static NOINLINE long aligned(long x)
{
	_Alignas(64) long block[8];
	for (int i = 0; i < 8; i++)
		block[i] = x + i;
	popcorn_migration_point();
	CHECK((unsigned long)OPAQUE(&block[0]) % 64 == 0);
	return block[0] + block[7];
}

static NOINLINE long leaf_aligned(long x)
{
	_Alignas(128) volatile long one = x;
	CHECK((unsigned long)&one % 128 == 0);
	return one * many(x, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, one);
}

int main(void)
{
	for (long i = 0; i < 2; i++)
		printf("nested %ld aligned %ld leaf %ld\n", nested(OPAQUE(i + 4)), aligned(OPAQUE(i)),
		        leaf_aligned(i));
	return 0;
}
