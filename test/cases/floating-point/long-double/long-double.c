/* long double is IEEE quad on every ISA: 113 bits survive hops and the soft routines agree to the last bit.
 */
#include "../../../../samples/sample.h"
#include <string.h>

static void show(const char *what, long double value)
{
	unsigned long long bits[2];
	_Static_assert(sizeof value == sizeof bits, "a quad has two words");
	memcpy(bits, &value, sizeof bits);
	printf("%-8s %016llx%016llx\n", what, bits[1], bits[0]);
}

static NOINLINE long double root(long double of)
{
	long double x = of;
	for (int i = 0; i < 9; i++)
		x = (x + of / x) / 2;
	return x;
}

static NOINLINE long double sum(long double a, long double b, long double c)
{
	long double ab = a * b;
	popcorn_migration_point();
	long double bc = b / c;
	popcorn_migration_point();
	return ab + bc - c;
}

int main(void)
{
	long double two = root(OPAQUE(2.0L));
	show("root", two);
	long double third = OPAQUE(1.0L) / 3;
	popcorn_migration_point();
	show("third", third);
	show("sum", sum(two, third, OPAQUE(-7.25L)));
	long double kept[2] = {two, third};
	popcorn_migration_point();
	show("kept", kept[0] - kept[1]);
	show("integer", (long double)OPAQUE(123456789012345678L) * two);
	CHECK(two > 1.41L && two < 1.42L && third * 3 <= 1.0L);
	printf("%d %d %.3f %ld\n", two > third, OPAQUE(third) == third, (double)two, (long)(two * 1000000));
	return 0;
}
