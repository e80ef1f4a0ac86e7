/* What clang shall compile in place of sources in assembly that hold none. */
#ifndef POPCORN_ASSEMBLY_SOURCE_H
#define POPCORN_ASSEMBLY_SOURCE_H

#include "arguments.h"

/* Runs clang with these arguments, and our options around them; its exit status. */
typedef int run_front_end(const char *root, const struct arguments *arguments);

bool has_assembly(const struct arguments *arguments);

/*
 * The arguments, with an empty source of the same name below the scratch folder in the place of each source in
 * assembly. Ends the process with 1 if one of them holds code, or cannot be preprocessed; writes their dependency files.
 */
struct arguments without_assembly(
        const char *root, const struct arguments *given, const char *scratch, run_front_end *run);

#endif
