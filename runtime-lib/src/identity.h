/*
 * What tells whether a file, or a limit on memory, is still the one that it was: numbers to compare.
 */
#ifndef PC_IDENTITY_H
#define PC_IDENTITY_H

#include <stdint.h>

/* Of a file: device, inode, size and times of change mixed; 0 if there is no such file or it is no regular one. */
uint64_t pc_file_identity(const char *path);

/* Of the limits on address space and data (setrlimit); 0 when there are none. */
uint64_t pc_memory_limits(void);

/* Takes away from both as much as an emulator needs now and does not need the next time. */
void pc_memory_limits_lower(void);

#endif
