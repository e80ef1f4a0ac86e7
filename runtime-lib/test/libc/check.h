/* A check that does not hold ends the program with its line. Output must be the same on every ISA. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                                                     \
	do {                                                                                                 \
		if (!(condition)) {                                                                          \
			fprintf(stderr, "%s:%d: %s (errno %d)\n", __FILE__, __LINE__, #condition, errno);    \
			_Exit(99);                                                                           \
		}                                                                                            \
	} while (0)
