/* @file arguments: replaced by the words in the file, as gcc does (libiberty's buildargv). */
#ifndef POPCORN_RESPONSE_FILE_H
#define POPCORN_RESPONSE_FILE_H

#include "list.h"

/*
 * Words are separated by white space; '...' and "..." quote, a backslash takes the next character as it is.
 * Words that start with @ are expanded again. A file that cannot be read leaves its @file as a plain
 * argument. Files that include each other for ever end with an error.
 */
struct list expand_response_files(int count, char **arguments);

#endif
