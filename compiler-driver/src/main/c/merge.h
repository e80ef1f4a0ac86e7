/* popcorn-ld: merges objects, and answers what build systems ask a linker. */
#ifndef POPCORN_MERGE_H
#define POPCORN_MERGE_H

#include "list.h"

/* Whether a name of this program is popcorn-ld's. */
bool is_merger(const char *name);

/* popcorn-cc's command line that says what a linker's says; the process ends with 1 if no merge (-r) is asked for. */
struct list merge_command(const char *root, const struct list *arguments);

#endif
