/* What the samples share: the migration point in source, a check that ends the program, and noinline. */
#ifndef POPCORN_SAMPLE_H
#define POPCORN_SAMPLE_H

#include <stdio.h>
#include <stdlib.h>

#ifdef __popcorn__
#include <popcorn.h>
#else
/* An ordinary compiler builds the samples too: that is how expected.txt was first made. */
static inline void popcorn_migration_point(void)
{
}
#endif

#define NOINLINE __attribute__((noinline))

/* Hides a value from the optimizer, so that what is computed from it stays to be computed at run time. */
#define OPAQUE(value)                                                                                        \
	({                                                                                                   \
		volatile __typeof__(value) opaque_ = (value);                                                \
		opaque_;                                                                                     \
	})

/* Ends the program with 99 when the condition does not hold: no expected output can hide it. */
#define CHECK(condition)                                                                                     \
	do {                                                                                                 \
		if (!(condition)) {                                                                          \
			fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition);            \
			exit(99);                                                                            \
		}                                                                                            \
	} while (0)

#endif
