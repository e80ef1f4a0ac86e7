/* What a compiler may fold at build time must equal what libc computes at run time, on every ISA (hazards 6,
 * 7, 8). */
#include "../../../../samples/sample.h"
#include <math.h>
#include <string.h>

static void show(const char *what, double value)
{
	unsigned long long bits;
	memcpy(&bits, &value, sizeof bits);
	printf("%s %016llx\n", what, bits);
}

static int same(double a, double b)
{
	return memcmp(&a, &b, sizeof a) == 0;
}

/* Each function of a constant, and of the same value hidden from the optimizer. */
#define COMPARE(call, value)                                                                                 \
	do {                                                                                                 \
		double folded_ = call(value), computed_ = call(OPAQUE(value));                               \
		CHECK(same(folded_, computed_));                                                             \
		show(#call "(" #value ")", computed_);                                                       \
	} while (0)

static NOINLINE double least(double a, double b)
{
	popcorn_migration_point();
	return fmin(a, b);
}

static NOINLINE double greatest(double a, double b)
{
	popcorn_migration_point();
	return fmax(a, b);
}

static NOINLINE double fused(double a, double b, double c)
{
	return fma(a, b, c) - (a * b + c);
}

int main(void)
{
	show("fmin(+0,-0)", 1 / least(OPAQUE(0.0), OPAQUE(-0.0)));
	show("fmin(-0,+0)", 1 / least(OPAQUE(-0.0), OPAQUE(0.0)));
	show("fmax(+0,-0)", 1 / greatest(OPAQUE(0.0), OPAQUE(-0.0)));
	show("fmax(-0,+0)", 1 / greatest(OPAQUE(-0.0), OPAQUE(0.0)));
	CHECK(same(1 / fmin(0.0, -0.0), 1 / least(0.0, -0.0)));
	show("fmin(nan,1)", least(OPAQUE((double)NAN), 1));
	COMPARE(sin, 0.5);
	COMPARE(sin, 2.2250738585072014);
	COMPARE(sin, 100.125);
	COMPARE(cos, 1.0e5);
	COMPARE(tan, 1.57);
	COMPARE(exp, 0.7);
	COMPARE(log, 10.1);
	COMPARE(log10, 3.7);
	COMPARE(exp2, 0.3);
	COMPARE(cbrt, 7.0);
	COMPARE(tanh, 0.9);
	COMPARE(asin, 0.3);
	COMPARE(sqrt, 2.0);
	COMPARE(floor, -2.5);
	COMPARE(rint, 2.5);
	COMPARE(round, -2.5);
	popcorn_migration_point();
	show("pow", pow(OPAQUE(1.1), OPAQUE(10.3)));
	CHECK(same(pow(1.1, 10.3), pow(OPAQUE(1.1), 10.3)));
	show("atan2", atan2(OPAQUE(-1.5), OPAQUE(0.25)));
	show("fused", fused(OPAQUE(1.1), OPAQUE(1.3), OPAQUE(-1.43)));
	show("sum", OPAQUE(0.1) * OPAQUE(3.0) - 0.3);
	double accumulated = 0;
	for (int i = 1; i <= 12; i++)
		accumulated = accumulated * 0.99 + 1.0 / i * OPAQUE(0.1);
	show("accumulated", accumulated);
	return 0;
}
