/* The random numbers of the NAS parallel benchmarks: x is a * x modulo 2 to the 46th, and the number is x of 2 to the 46th. */
#ifndef POPCORN_NAS_H
#define POPCORN_NAS_H

#include "benchmark.h"

#define NAS_MULTIPLIER 1220703125u /* 5 to the 13th */
#define NAS_MASK ((UINT64_C(1) << 46) - 1)

static inline double nas_random(uint64_t *x)
{
	*x = *x * NAS_MULTIPLIER & NAS_MASK;
	return (double)*x * 0x1p-46;
}

#endif
