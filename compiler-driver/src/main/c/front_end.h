/* What the bundled clang or lld do alone, without a JVM. */
#ifndef POPCORN_FRONT_END_H
#define POPCORN_FRONT_END_H

#include "command_line.h"

/*
 * Runs clang with our first options, the user's, our last ones, in that order; for JOB_COMPILE portable bitcode comes
 * out. Its exit status, or 128 + n after signal n. Of a source in assembly that holds none here comes an empty object; one
 * that holds some is an error: the process ends with 1.
 */
int compile(const char *root, const struct command_line *line);

/* Answers -v, --version and the like, as lld would for one of the ISAs. */
_Noreturn void become_linker(const char *root, const struct list *options);

#endif
