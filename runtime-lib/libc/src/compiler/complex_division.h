/*
 * Complex division in a format that has no wider one beside it: Smith's method made robust as in Baudin and
 * Smith, "A Robust Complex Division in Scilab" (2012), with the limits that libgcc chose, so that quotients are
 * those of gcc's programs to the last bit. Before inclusion: what complex_arithmetic.h wants, and LIMIT(name)
 * for the constant of <float.h>.
 */
#include "complex_arithmetic.h"

#include <float.h>

/* The factor, a power of two, that takes the operands away from the ends of the range; |c| >= |d|. */
static inline REAL scale_for(REAL a, REAL b, REAL c)
{
	const REAL up = 1 / LIMIT(EPSILON), much = LIMIT(MAX) / 2 * LIMIT(EPSILON), least = LIMIT(MIN);

	a = F(fabs)(a);
	b = F(fabs)(b);
	c = F(fabs)(c);
	if (c >= LIMIT(MAX) / 2)
		return (REAL)0.5;
	if (c < LIMIT(EPSILON))
		return up;
	return c < much && ((a < least && b < much) || (b < least && a < much)) ? up : 1;
}

static inline COMPLEX divide(REAL a, REAL b, REAL c, REAL d)
{
	/* Both turned by a quarter, so that the larger part of the divisor is c: the quotient stays. */
	if (F(fabs)(c) < F(fabs)(d)) {
		REAL real = a, divisor_real = c;

		a = b;
		b = -real;
		c = d;
		d = -divisor_real;
	}
	REAL scale = scale_for(a, b, c);

	a *= scale;
	b *= scale;
	c *= scale;
	d *= scale;
	REAL ratio = d / c, denominator = d * ratio + c;
	/* A ratio that has lost digits is not used as a factor. */
	int usable = F(fabs)(ratio) > LIMIT(MIN);
	REAL x = a + (usable ? b * ratio : d * (b / c));
	REAL y = b - (usable ? a * ratio : d * (a / c));

	return recovered_quotient(x / denominator, y / denominator, a, b, c, d);
}
