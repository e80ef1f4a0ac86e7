/* Running the user's program as a child, for who wants to see its hops: `popcorn run --summary`, `--progress`. */
#ifndef POPCORN_WATCH_H
#define POPCORN_WATCH_H

#include <stdbool.h>

struct watched {
	const char *program;
	char **arguments;       /* from argv[0] on */
	const char *statistics; /* the file that the program appends to */
	bool summary, progress;
	const char *scratch; /* removed at the end */
};

/* Ends as the program does, by its exit status or its signal. */
_Noreturn void watch(const struct watched *watched);

#endif
