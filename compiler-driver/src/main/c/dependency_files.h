/* The lists of headers that clang writes for make. */
#ifndef POPCORN_DEPENDENCY_FILES_H
#define POPCORN_DEPENDENCY_FILES_H

#include "list.h"

/*
 * Removes those of a compilation that has failed: clang writes them all the same, and the next make would take the
 * source for compiled. Of several sources those that have an object keep theirs.
 *
 * arguments: the user's, for clang; sources: those among them
 */
void remove_dependency_files(const struct list *arguments, const struct list *sources);

/* Adds to the options those that name dependency file and object of this source, where the user's arguments leave it to clang. */
void add_dependency_names(struct list *options, const struct list *arguments, const char *source);

/* The arguments but for those about dependency files. */
struct list options_without_dependencies(const struct list *arguments);

#endif
