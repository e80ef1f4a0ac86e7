/* What the benchmarks share: the size of a run, numbers that look random, a sum of what was computed. */
#ifndef POPCORN_BENCHMARK_H
#define POPCORN_BENCHMARK_H

#include "../sample.h"
#include <stdint.h>

/* The one argument of a benchmark: how much it does. */
static inline int size_of_run(int argc, char **argv)
{
	CHECK(argc == 2);
	int size = atoi(argv[1]);
	CHECK(size > 0);
	return size;
}

/* The next number below limit of a sequence that is the same everywhere (xorshift64*); the state is not 0. */
static inline uint32_t random_below(uint64_t *state, uint32_t limit)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (uint32_t)(((*state * 0x2545f4914f6cdd1du >> 32) * limit) >> 32);
}

/* The sum so far and another value; the order of the values counts. */
static inline uint64_t mixed(uint64_t sum, uint64_t value)
{
	return (sum ^ value) * 0x100000001b3u;
}

static inline void *allocated(size_t count, size_t size)
{
	void *memory = calloc(count, size);
	CHECK(memory);
	return memory;
}

#endif
