#include <math.h>

/* A few bit operations at most on each ISA, exact. */
float copysignf(float x, float y)
{
	return __builtin_copysignf(x, y);
}
