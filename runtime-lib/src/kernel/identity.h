/*
 * What tells whether a file, or a limit on memory, is still the one that it was: numbers to compare.
 */
#ifndef PC_IDENTITY_H
#define PC_IDENTITY_H

#include <stdint.h>

/* Of a file: device, inode, size and times of change mixed; 0 if there is no such file or it is no regular one. */
uint64_t pc_file_identity(const char *path);

/* What a file is called by the kernel itself, whatever its path. */
struct pc_file_name {
	uint32_t major, minor; /* device */
	uint64_t inode;
};

static inline int pc_file_name_equal(const struct pc_file_name *a, const struct pc_file_name *b)
{
	return a->major == b->major && a->minor == b->minor && a->inode == b->inode;
}

/* Whether the regular file at a path, or that of a descriptor if the path is empty, has this name. */
int pc_file_is(int fd, const char *path, const struct pc_file_name *name);

/* Of the limits on address space and data (setrlimit); 0 when there are none. */
uint64_t pc_memory_limits(void);

/* Takes away from both as much as an emulator needs now and does not need the next time. */
void pc_memory_limits_lower(void);

#endif
