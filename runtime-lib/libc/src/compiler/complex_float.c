#define REAL float
#define COMPLEX float _Complex
#define CMPLX_OF(x, y) __builtin_complex((REAL)(x), (REAL)(y))
#define F(name) name##f
#include "complex_arithmetic.h"

COMPLEX __mulsc3(REAL a, REAL b, REAL c, REAL d)
{
	return multiply(a, b, c, d);
}

COMPLEX __divsc3(REAL a, REAL b, REAL c, REAL d)
{
	return divide(a, b, c, d);
}
