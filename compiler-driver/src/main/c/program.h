/* Becoming the user's program, which `popcorn run` has prepared. */
#ifndef POPCORN_PROGRAM_H
#define POPCORN_PROGRAM_H

#include <stdbool.h>

/*
 * The Java side leaves a file "program" in its scratch folder: strings that end with NUL, first NAME=VALUE
 * settings for the environment, an empty string, an input file or an empty string, what is to be shown of its hops
 * ("s" the summary, "p" progress, or both; POPCORN_STATS is set then), then the program's path and its arguments from
 * argv[0] on.
 */
bool has_prepared_program(const char *scratch);

/*
 * Removes the scratch folder and executes the program in this process, or in a child if there is something to show;
 * exits with 125 if that fails.
 */
_Noreturn void become_program(const char *scratch);

#endif
