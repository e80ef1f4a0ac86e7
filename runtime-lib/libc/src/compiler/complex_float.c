#define REAL float
#define COMPLEX float _Complex
#define CMPLX_OF(x, y) __builtin_complex((REAL)(x), (REAL)(y))
#define F(name) name##f
#include "complex_arithmetic.h"

/* A double has the range and the digits for the plain formula. */
static inline COMPLEX divide(REAL a, REAL b, REAL c, REAL d)
{
	double wide_a = a, wide_b = b, wide_c = c, wide_d = d;
	double denominator = wide_c * wide_c + wide_d * wide_d;
	REAL x = (REAL)((wide_a * wide_c + wide_b * wide_d) / denominator);
	REAL y = (REAL)((wide_b * wide_c - wide_a * wide_d) / denominator);

	return recovered_quotient(x, y, a, b, c, d);
}

COMPLEX __mulsc3(REAL a, REAL b, REAL c, REAL d)
{
	return multiply(a, b, c, d);
}

COMPLEX __divsc3(REAL a, REAL b, REAL c, REAL d)
{
	return divide(a, b, c, d);
}
