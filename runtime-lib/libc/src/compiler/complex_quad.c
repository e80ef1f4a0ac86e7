#define REAL long double
#define COMPLEX long double _Complex
#define CMPLX_OF(x, y) __builtin_complex((REAL)(x), (REAL)(y))
#define F(name) name##l
#define LIMIT(name) LDBL_##name
#include "complex_division.h"

COMPLEX __multc3(REAL a, REAL b, REAL c, REAL d)
{
	return multiply(a, b, c, d);
}

COMPLEX __divtc3(REAL a, REAL b, REAL c, REAL d)
{
	return divide(a, b, c, d);
}
