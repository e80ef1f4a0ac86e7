/* Results of every shape come back through a rebuilt frame: scalars, pairs, large structs, vectors (hazard
 * 5). */
#include "../../../../samples/sample.h"
#include <stdbool.h>

struct two {
	long a, b;
};
struct three {
	long a, b, c;
};
struct four {
	long values[4];
};
struct float_pair {
	float a, b;
};
struct double_int {
	double a;
	int b;
};
struct tiny {
	char a[3];
};
struct empty {
};

#define RETURNS(type, name, value)                                                                           \
	static NOINLINE type name(int x)                                                                     \
	{                                                                                                    \
		(void)x;                                                                                     \
		popcorn_migration_point();                                                                   \
		return value;                                                                                \
	}

RETURNS(bool, a_bool, x > 2)
RETURNS(signed char, a_char, (signed char)(x - 100))
RETURNS(unsigned short, a_short, (unsigned short)(x - 1))
RETURNS(float, a_float, (float)x / 3)
RETURNS(double, a_double, x / 7.0)
RETURNS(__int128, an_i128, ((__int128)x << 80) + 5)
RETURNS(struct two, a_two, ((struct two){x, x * 2}))
RETURNS(struct three, a_three, ((struct three){x, x * 2, x * 3}))
RETURNS(struct four, a_four, ((struct four){{x, x * 2, x * 3, x * 4}}))
RETURNS(struct float_pair, a_float_pair, ((struct float_pair){(float)x, (float)x / 2}))
RETURNS(struct double_int, a_double_int, ((struct double_int){x * 1.5, x}))
RETURNS(struct tiny, a_tiny, ((struct tiny){{'a', (char)('a' + x), 0}}))
RETURNS(struct empty, an_empty, (struct empty){})
RETURNS(const char *, a_pointer, &"0123456789"[x])

int main(void)
{
	int x = OPAQUE(3);
	struct two two = a_two(x);
	struct three three = a_three(x);
	struct four four = a_four(x);
	struct float_pair floats = a_float_pair(x);
	struct double_int mixed = a_double_int(x);
	struct tiny tiny = a_tiny(x);
	an_empty(x);
	__int128 wide = an_i128(x);
	printf("%d %d %d %.6f %.15f\n", a_bool(x), a_char(x), a_short(0), (double)a_float(x), a_double(x));
	printf("%ld %ld, %ld %ld %ld, %ld %ld\n", two.a, two.b, three.a, three.b, three.c, four.values[0],
	        four.values[3]);
	printf("%.2f %.2f, %.2f %d, %s, %lx %ld, %s\n", (double)floats.a, (double)floats.b, mixed.a, mixed.b,
	        tiny.a, (long)(wide >> 64), (long)wide, a_pointer(x));
	return 0;
}
