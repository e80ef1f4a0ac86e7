/* Becoming the bundled clang or lld: no JVM, no second process. */
#ifndef POPCORN_FRONT_END_H
#define POPCORN_FRONT_END_H

#include "command_line.h"

/* Our first options, the user's, our last ones, in that order; for JOB_COMPILE portable bitcode comes out. */
_Noreturn void become_clang(const char *root, const struct command_line *line);

/* Answers -Wl,--version and the like, as lld would for one of the ISAs. */
_Noreturn void become_linker(const char *root, const struct command_line *line);

#endif
