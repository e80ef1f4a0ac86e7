/* Runs the bundled clang as a child. */
#ifndef POPCORN_CLANG_H
#define POPCORN_CLANG_H

#include "list.h"

/*
 * Its exit status, 128 + n when it or this process got signal n, exit_internal_error when it crashed. What it says goes
 * to standard error as it comes; but where its output cannot be written it tells of a crash, and one line stands
 * for that, with the output's name if it is not NULL.
 */
int run_clang(const char *path, const struct list *arguments, const char *output);

#endif
