/* Paths in memory of PC_PATH bytes. */
#ifndef PC_PATHS_H
#define PC_PATHS_H

#define PC_PATH 4096 /* bytes, with the end */

/* Appends; 0 when it does not fit, and the path is empty. */
int pc_path_append(char path[PC_PATH], const char *more);

/* What a descriptor is open on; 0 when it has no name or /proc is not there. */
int pc_path_of_descriptor(char to[PC_PATH], long fd);

/* From the root on, what a path means from a folder, as in openat(2); 0 when it is too long or there is no folder. */
int pc_path_from(char to[PC_PATH], long folder, const char *path);

#endif
