/*
 * What a compiler calls for complex multiplication and division, from C11 annex G.5.1: in portable code, so
 * that no ISA contracts it. Before inclusion: REAL the type, COMPLEX the function's result, F(name) the libm
 * function for it.
 */
#include <complex.h>
#include <math.h>

static REAL unit_if_infinite(REAL v)
{
	return F(copysign)(isinf(v) ? 1 : 0, v);
}

static REAL zero_if_nan(REAL v)
{
	return isnan(v) ? F(copysign)(0, v) : v;
}

static inline COMPLEX multiply(REAL a, REAL b, REAL c, REAL d)
{
	REAL ac = a * c, bd = b * d, ad = a * d, bc = b * c;
	REAL x = ac - bd, y = ad + bc;
	int recover = 0;

	if (!isnan(x) || !isnan(y))
		return CMPLX_OF(x, y);
	/* An infinite factor makes an infinite product, whatever the NaNs say. */
	if (isinf(a) || isinf(b)) {
		a = unit_if_infinite(a);
		b = unit_if_infinite(b);
		c = zero_if_nan(c);
		d = zero_if_nan(d);
		recover = 1;
	}
	if (isinf(c) || isinf(d)) {
		c = unit_if_infinite(c);
		d = unit_if_infinite(d);
		a = zero_if_nan(a);
		b = zero_if_nan(b);
		recover = 1;
	}
	if (!recover && (isinf(ac) || isinf(bd) || isinf(ad) || isinf(bc))) {
		a = zero_if_nan(a);
		b = zero_if_nan(b);
		c = zero_if_nan(c);
		d = zero_if_nan(d);
		recover = 1;
	}
	if (!recover)
		return CMPLX_OF(x, y);
	return CMPLX_OF(INFINITY * (a * c - b * d), INFINITY * (a * d + b * c));
}

/*
 * The quotient x + yi of a + bi and c + di; infinities and zeros that were computed as NaN + NaN i are put
 * right: something by zero, an infinity by a number, a number by an infinity.
 */
static inline COMPLEX recovered_quotient(REAL x, REAL y, REAL a, REAL b, REAL c, REAL d)
{
	if (!isnan(x) || !isnan(y))
		return CMPLX_OF(x, y);
	if (c == 0 && d == 0 && (!isnan(a) || !isnan(b)))
		return CMPLX_OF(F(copysign)(INFINITY, c) * a, F(copysign)(INFINITY, c) * b);
	if ((isinf(a) || isinf(b)) && isfinite(c) && isfinite(d)) {
		a = unit_if_infinite(a);
		b = unit_if_infinite(b);
		return CMPLX_OF(INFINITY * (a * c + b * d), INFINITY * (b * c - a * d));
	}
	if ((isinf(c) || isinf(d)) && isfinite(a) && isfinite(b)) {
		c = unit_if_infinite(c);
		d = unit_if_infinite(d);
		return CMPLX_OF(0 * (a * c + b * d), 0 * (b * c - a * d));
	}
	return CMPLX_OF(x, y);
}
