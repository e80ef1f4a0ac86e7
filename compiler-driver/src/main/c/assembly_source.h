/* What clang shall compile in place of sources in assembly that hold none. */
#ifndef POPCORN_ASSEMBLY_SOURCE_H
#define POPCORN_ASSEMBLY_SOURCE_H

#include "command_line.h"

/* Runs clang with these options, and ours around them; its exit status. */
typedef int run_front_end(const char *root, const struct list *options);

/*
 * The line's options, with an empty source of the same name below the scratch folder in the place of each source in
 * assembly. Ends the process with 1 if one of them holds code, or cannot be preprocessed; writes their dependency files.
 */
struct list without_assembly(
        const char *root, const struct command_line *line, const char *scratch, run_front_end *run);

#endif
