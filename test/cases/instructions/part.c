/* The part of the project that goes into a library. */
#include "part.h"

int part(int rounds)
{
	int sum = 0;
	for (volatile int i = 0; i < rounds; i++)
		sum += 6;
	return sum;
}
