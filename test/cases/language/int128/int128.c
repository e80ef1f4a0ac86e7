/* 128-bit integers live across hops: sums, products, quotients (soft routines of the native part), shifts. */
#include "../../../../samples/sample.h"

typedef unsigned __int128 u128;
typedef __int128 i128;

static void show(const char *what, u128 value)
{
	printf("%-9s %016llx%016llx\n", what, (unsigned long long)(value >> 64), (unsigned long long)value);
}

static NOINLINE u128 power(u128 base, int exponent)
{
	u128 result = 1;
	for (; exponent > 0; exponent--)
		result *= base;
	return result;
}

static NOINLINE i128 mix(i128 a, i128 b, int shift)
{
	i128 low = a + b;
	popcorn_migration_point();
	i128 high = a - b;
	popcorn_migration_point();
	return (low << shift) ^ (high >> shift);
}

int main(void)
{
	u128 p = power(OPAQUE(1000003), 6);
	show("power", p);
	u128 q = p / OPAQUE(987654321u);
	u128 r = p % OPAQUE(987654321u);
	popcorn_migration_point();
	show("quotient", q);
	show("remainder", r);
	CHECK(q * 987654321u + r == p);
	i128 negative = -(i128)p;
	i128 halves = negative / OPAQUE(2);
	popcorn_migration_point();
	show("halves", (u128)halves);
	show("mix", (u128)mix(negative, OPAQUE(12345), OPAQUE(70)));
	i128 table[3] = {negative, halves, 1};
	for (int i = 0; i < 3; i++)
		table[i] += table[(i + 1) % 3];
	show("table", (u128)(table[0] ^ table[1] ^ table[2]));
	printf("as double %.6e\n", (double)(OPAQUE(table[2])));
	return 0;
}
