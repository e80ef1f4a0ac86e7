/*
 * Files of private maps, for a destination that maps them again: an exec keeps descriptors, so a descriptor is found
 * or opened before.
 */
#ifndef PC_MAPPED_FILES_H
#define PC_MAPPED_FILES_H

#include "kernel/kernel_maps.h"

/* More are not mapped again. */
#define PC_MAPPED_FILES 32

struct pc_mapped_file {
	struct pc_file_name name;
	int fd;   /* -1: there is none */
	int ours; /* opened here: to be closed when the file is mapped again, or the hop has failed */
};

/* Those of one hop. */
struct pc_mapped_files {
	struct pc_mapped_file files[PC_MAPPED_FILES];
	unsigned count;
};

/* The file of a map; 0 when it cannot be had without harm. */
const struct pc_mapped_file *pc_mapped_file_find(
        struct pc_mapped_files *mapped, const struct pc_kernel_map *map);

/* At the destination: a descriptor that was opened here. 0 if there are too many. */
int pc_mapped_files_own(struct pc_mapped_files *mapped, int fd);

/* Closes what was opened here: all files are mapped again, or the hop has failed. */
void pc_mapped_files_close(struct pc_mapped_files *mapped);

#endif
