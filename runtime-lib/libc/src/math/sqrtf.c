#include <math.h>

/* One instruction on each ISA, exact. */
float sqrtf(float x)
{
	return __builtin_elementwise_sqrt(x);
}
