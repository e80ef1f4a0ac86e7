#include <math.h>

/* One instruction on each ISA, exact. */
float fabsf(float x)
{
	return __builtin_fabsf(x);
}
