/* Tail calls: a musttail call has no frame on any ISA, so a million of them need no stack (hazard 27). */
#include "../../../../samples/sample.h"

#ifdef __clang__
#define MUSTTAIL __attribute__((musttail))
#else
#define MUSTTAIL
#endif

static long odd(long n, long acc);
static int hops_left = 6;

static NOINLINE long even(long n, long acc)
{
	if (n == 0)
		return acc;
	if (n % 300000 == 0 && hops_left-- > 0)
		popcorn_migration_point();
	MUSTTAIL return odd(n - 1, acc + n % 7);
}

static NOINLINE long odd(long n, long acc)
{
	MUSTTAIL return even(n - 1, acc ^ n);
}

typedef long step(long, long);
static NOINLINE long finish(long a, long b)
{
	popcorn_migration_point();
	return a * 3 + b;
}

static NOINLINE long through_pointer(step *f, long a, long b)
{
	return f(a + 1, b + 1);
}

int main(void)
{
	printf("even %ld\n", even(OPAQUE(1200000L), 0));
	printf("pointer %ld\n", through_pointer(OPAQUE(&finish), 4, 5));
	return 0;
}
