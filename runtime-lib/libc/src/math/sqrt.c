#include <math.h>

/* One instruction on each ISA, exact. */
double sqrt(double x)
{
	return __builtin_elementwise_sqrt(x);
}
