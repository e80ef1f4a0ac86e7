#define REAL double
#define COMPLEX double _Complex
#define CMPLX_OF(x, y) __builtin_complex((REAL)(x), (REAL)(y))
#define F(name) name
#define LIMIT(name) DBL_##name
#include "complex_division.h"

COMPLEX __muldc3(REAL a, REAL b, REAL c, REAL d)
{
	return multiply(a, b, c, d);
}

COMPLEX __divdc3(REAL a, REAL b, REAL c, REAL d)
{
	return divide(a, b, c, d);
}
