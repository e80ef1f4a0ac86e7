/* Booleans, chars, shorts, floats, and values known to be narrow stay right in 64-bit registers across hops.
 */
#include "../../../../samples/sample.h"
#include <stdbool.h>

static NOINLINE unsigned mix(
        signed char c, unsigned char uc, short s, unsigned short us, bool b, float f, int i)
{
	signed char c2 = (signed char)(c * 3);
	unsigned char uc2 = (unsigned char)(uc + 200);
	short s2 = (short)(s << 3);
	unsigned short us2 = (unsigned short)~us;
	bool b2 = !b;
	float f2 = f / 3;
	popcorn_migration_point();
	printf("%d %d %d %d %d %.7f %d\n", c2, uc2, s2, us2, b2, (double)f2, i);
	f2 += c2;
	popcorn_migration_point();
	return (unsigned)(c2 + uc2 * 3 + s2 * 5 + us2 * 7 + b2 * 11 + (int)f2 * 13) + (unsigned)i;
}

static NOINLINE float polynomial(float x, int terms)
{
	float sum = 0, power = 1;
	for (int i = 1; i <= terms; i++) {
		power *= x;
		sum += power / (float)i;
	}
	return sum;
}

static NOINLINE int sign_extended(int a, unsigned b)
{
	long wide = (long)a * 3;
	unsigned long unsigned_wide = (unsigned long)b * 5;
	bool less = a < (int)b;
	popcorn_migration_point();
	return (int)(wide >> 4) ^ (int)(unsigned_wide >> 7) ^ less;
}

int main(void)
{
	unsigned total = 0;
	for (int i = 0; i < 4; i++)
		total += mix((signed char)OPAQUE(-100 + i * 60), (unsigned char)OPAQUE(i * 70),
		        (short)OPAQUE(-30000 + i), (unsigned short)OPAQUE(40000 + i), OPAQUE(i) & 1,
		        OPAQUE(1.1f) * (float)i, -i);
	printf("total %u\n", total);
	printf("polynomial %.9f\n", (double)polynomial(OPAQUE(0.7f), 6));
	printf("extended %d %d\n", sign_extended(OPAQUE(-2000000000), OPAQUE(4000000000u)),
	        sign_extended(OPAQUE(2000000000), OPAQUE(7u)));
	_Float16 half = (_Float16)OPAQUE(1.25f);
	popcorn_migration_point();
	half = half * (_Float16)3;
	popcorn_migration_point();
	printf("half %.4f\n", (double)(float)half);
	return 0;
}
