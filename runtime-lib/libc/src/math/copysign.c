#include <math.h>

/* A few bit operations at most on each ISA, exact. */
double copysign(double x, double y)
{
	return __builtin_copysign(x, y);
}
