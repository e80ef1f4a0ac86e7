/* The kernel's own list of this process's maps, /proc/self/maps, one by one in ascending order. */
#ifndef PC_KERNEL_MAPS_H
#define PC_KERNEL_MAPS_H

#include <stddef.h>
#include <stdint.h>

#include "kernel/identity.h"
#include "kernel/paths.h"

struct pc_kernel_map {
	uint64_t begin, end;
	uint64_t offset;          /* in the file */
	struct pc_file_name file; /* its inode is 0 where there is no file */
	char path[PC_PATH];       /* where it was; may be cut off, or another file's by now */
};

struct pc_kernel_maps {
	int fd; /* -1: they cannot be read */
	size_t next, size;
	char buffer[4096];
};

void pc_kernel_maps_open(struct pc_kernel_maps *maps);
void pc_kernel_maps_close(struct pc_kernel_maps *maps);

/* 0 when there are no more. */
int pc_kernel_maps_next(struct pc_kernel_maps *maps, struct pc_kernel_map *map);

#endif
