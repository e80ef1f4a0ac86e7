/* Paths in memory of PC_PATH bytes. */
#ifndef PC_PATHS_H
#define PC_PATHS_H

#include "facts/sizes.h"

#define PC_PATH PC_SIZE_PATH /* bytes, with the end */

/* Appends; 0 when it does not fit, and the path is empty. */
int pc_path_append(char path[PC_PATH], const char *more);

/* What a descriptor is open on, as /proc says; 0 when it has no path or /proc is not there. */
int pc_path_of_descriptor(char to[PC_PATH], long fd);

/* From the root on, what a path means from a folder, as in openat(2); 0 when it is too long or there is no folder. */
int pc_path_from(char to[PC_PATH], long folder, const char *path);

/* A path that stays right when the program changes its folder; empty stays empty. What is too long becomes
 * empty, with a message. */
void pc_path_absolute(char to[PC_PATH], const char *path);

/* What follows the last slash. */
const char *pc_path_base(const char *path);

#endif
