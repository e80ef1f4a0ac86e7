/* The smallest test frame: CHECK counts and reports, main returns the number of faults. */
#ifndef PC_CHECK_H
#define PC_CHECK_H

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static int checks, faults;

#define CHECK(condition)                                                                                     \
	do {                                                                                                 \
		checks++;                                                                                    \
		if (!(condition)) {                                                                          \
			faults++;                                                                            \
			fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, __func__, #condition);        \
		}                                                                                            \
	} while (0)

#define FINISH() (printf("%s: %d checks, %d faults\n", __FILE__, checks, faults), faults != 0)

#endif
