/* The command line as the driver gets it: read once, here. */
#ifndef POPCORN_PARSED_ARGUMENTS_H
#define POPCORN_PARSED_ARGUMENTS_H

#include "arguments.h"

/*
 * Writes the file `arguments` into the folder, which org.popcorn.driver.options.Argument reads: five strings for each
 * argument, each with a NUL at its end: name of its kind, "separate" or nothing, option, value, text of the table. The
 * process ends with 1 if the file cannot be written.
 */
void write_parsed_arguments(const char *folder, const struct arguments *arguments);

#endif
