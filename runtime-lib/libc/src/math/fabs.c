#include <math.h>

/* One instruction on each ISA, exact. */
double fabs(double x)
{
	return __builtin_fabs(x);
}
