/*
 * The folder for intermediate files of one run. The launcher owns it, because the launcher outlives a JVM
 * that LLVM aborts: it removes the folder, or keeps it for the report of a crash.
 */
#ifndef POPCORN_SCRATCH_H
#define POPCORN_SCRATCH_H

#include "list.h"

/* A new folder below TMPDIR, or /tmp. */
char *make_scratch_folder(void);

void remove_scratch_folder(const char *path);

/*
 * Moves the folder to popcorn-crash-XXXXXX in the current one and adds the command line to it. Returns where
 * it lies now: its old place, if the current folder cannot be written.
 */
const char *keep_scratch_folder(const char *path, int argument_count, char **arguments);

#endif
