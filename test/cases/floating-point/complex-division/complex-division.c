/* Quotients of complex numbers whose parts lie at the ends of the range, bit by bit: equal to those of gcc's library on every ISA. */
#include "../../../../samples/sample.h"
#include <complex.h>
#include <float.h>
#include <math.h>
#include <string.h>

static const double parts[] = {0.0, -0.0, 1.0, -3.5, DBL_MIN, -DBL_MIN / 8, 0x1p-1074, DBL_MAX, -DBL_MAX / 3,
        0x1.8p-1020, 0x1p1000, 0x1.5p-53, INFINITY, 0x1.3p-512};
#define PARTS (sizeof parts / sizeof parts[0])

static unsigned long long mix(unsigned long long hash, double value)
{
	unsigned long long bits;
	memcpy(&bits, &value, sizeof bits);
	/* A NaN's sign is left open. */
	return (hash ^ (isnan(value) ? 1 : bits)) * 0x100000001b3ull + (hash >> 29);
}

static NOINLINE double complex divide(double complex a, double complex b)
{
	return a / b;
}

static NOINLINE float complex divide_floats(float complex a, float complex b)
{
	return a / b;
}

int main(void)
{
	for (unsigned i = 0; i < PARTS; i++) {
		unsigned long long doubles = 0, floats = 0;
		popcorn_migration_point();
		for (unsigned j = 0; j < PARTS; j++)
			for (unsigned k = 0; k < PARTS; k++)
				for (unsigned l = 0; l < PARTS; l++) {
					double complex q = divide(
					        CMPLX(OPAQUE(parts[i]), parts[j]), CMPLX(parts[k], parts[l]));
					float complex f = divide_floats(
					        CMPLXF((float)OPAQUE(parts[i]), (float)(parts[j] * 0x1p900)),
					        CMPLXF((float)(parts[k] * 0x1p-900), (float)parts[l]));
					doubles = mix(mix(doubles, creal(q)), cimag(q));
					floats = mix(mix(floats, crealf(f)), cimagf(f));
				}
		double complex one = divide(CMPLX(OPAQUE(parts[i]), 0x1p-1000), CMPLX(0x1p1020, 0x1.7p-1060));
		popcorn_migration_point();
		printf("%.17g: %016llx %016llx, %.17g %.17g\n", parts[i], doubles, floats, creal(one),
		        cimag(one));
	}
	return 0;
}
