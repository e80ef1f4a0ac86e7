/* The lists of headers that clang writes for make. */
#ifndef POPCORN_DEPENDENCY_FILES_H
#define POPCORN_DEPENDENCY_FILES_H

#include "arguments.h"

/*
 * Removes those of a compilation that has failed: clang writes them all the same, and the next make would take the
 * source for compiled. Of several sources those that have an object keep theirs.
 *
 * given: the user's arguments, for clang
 */
void remove_dependency_files(const struct arguments *given);

/* Adds what names dependency file and object of this source, where the user's arguments leave it to clang. */
void add_dependency_names(struct arguments *arguments, const struct arguments *given, const char *source);

bool is_about_dependencies(const struct argument *argument);

#endif
