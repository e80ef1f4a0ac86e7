/* Files of the restorer's that go on where the writer's were, and files that have become longer since. */
#ifndef PC_STANDARD_FILES_H
#define PC_STANDARD_FILES_H

#include "open_files/open_files.h"
#include "open_files/reopening.h"

/*
 * One of 0, 1, 2. What the restorer has given a place to stays there, and so does what is too short to be the writer's:
 * output goes to a new file. Input must not begin again. 1, or 0 with why.
 */
int pc_standard_position(const struct pc_open_file *file, struct pc_reopening *reopening);

/* Cuts a file to the size it had. Only once everything else has succeeded: what is cut off is gone. */
int pc_file_truncate(const struct pc_open_file *file, struct pc_reopening *reopening);

#endif
