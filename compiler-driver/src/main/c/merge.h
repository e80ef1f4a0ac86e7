/* popcorn-ld: merges objects, and answers what build systems ask a linker. */
#ifndef POPCORN_MERGE_H
#define POPCORN_MERGE_H

#include "arguments.h"

/* Whether a name of this program is popcorn-ld's. */
bool is_merger(const char *name);

/* What a linker's command line says, as arguments of a link; the process ends with 1 if no merge (-r) is asked for. */
struct arguments merge_arguments(const char *root, const struct list *words);

#endif
