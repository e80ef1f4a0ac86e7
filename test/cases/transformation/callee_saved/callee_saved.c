/* A value that only a callee-saved register holds is found where the callee saved it. */
#include "../../../../samples/sample.h"

/* Needs the callee-saved registers for its own values, so that the caller's goes to a save slot. */
static NOINLINE long callee(long a, long b, long c)
{
	long d = OPAQUE(a ^ b), e = OPAQUE(b ^ c), f = OPAQUE(c ^ a), g = OPAQUE(a + b + c);
	popcorn_migration_point();
	return d * 3 + e * 5 + f * 7 + g * 11 + a * 13 + b * 17 + c * 19;
}

static NOINLINE unsigned long caller(unsigned long given)
{
	unsigned long kept = OPAQUE(given);
	long sum = callee(1, 2, 3);
	return kept ^ (unsigned long)sum;
}

int main(void)
{
	const unsigned long pattern = 0x9876543210fedcba;
	unsigned long mixed = caller(pattern), got = mixed ^ 198;
	printf("kept %lx, came back %lx\n", pattern, got);
	return got != pattern;
}
