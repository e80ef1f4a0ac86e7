/* Macros of musl's headers that hold a long long. */
#include <math.h>
#include <sys/sysmacros.h>

int f(double d)
{
	return isnan(d) || isinf(d) || isnormal(d) || isfinite(d) || signbit(d) || fpclassify(d);
}

int g(float d)
{
	return isnan(d) || isinf(d) || isnormal(d) || isfinite(d) || signbit(d) || fpclassify(d);
}

int h(unsigned d)
{
	return major(d) + minor(d);
}

unsigned long i(unsigned d)
{
	return makedev(d, d);
}
