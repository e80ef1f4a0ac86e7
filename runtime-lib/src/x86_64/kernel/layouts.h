/* The three structures of x86-64's kernel that differ from asm-generic's, and the way between them. */
#ifndef PC_LAYOUTS_H
#define PC_LAYOUTS_H

#include <stdint.h>

#include "abi/linux.h"

struct pc_epoll_event {
	uint32_t events;
	uint64_t data;
};

struct __attribute__((packed)) pc_native_epoll_event {
	uint32_t events;
	uint64_t data;
};

struct pc_time {
	int64_t seconds, nanoseconds;
};

struct pc_stat {
	uint64_t dev, ino;
	uint32_t mode, nlink, uid, gid;
	uint64_t rdev, pad1;
	int64_t size;
	int32_t blksize, pad2;
	int64_t blocks;
	struct pc_time atime, mtime, ctime;
	uint32_t unused[2];
};

struct pc_native_stat {
	uint64_t dev, ino, nlink;
	uint32_t mode, uid, gid, pad;
	uint64_t rdev;
	int64_t size, blksize, blocks;
	struct pc_time atime, mtime, ctime;
	int64_t unused[3];
};

struct pc_semid_ds {
	uint64_t permissions[6];
	int64_t otime, ctime;
	uint64_t count, unused[2];
};

struct pc_native_semid_ds {
	uint64_t permissions[6];
	int64_t otime, unused1, ctime, unused2;
	uint64_t count, unused[2];
};

_Static_assert(sizeof(struct pc_stat) == 128 && sizeof(struct pc_native_stat) == 144, "struct stat");
_Static_assert(sizeof(struct pc_semid_ds) == 88 && sizeof(struct pc_native_semid_ds) == 104, "semid_ds");

enum {
	PC_SEM_STAT = 18,
	PC_SEM_STAT_ANY = 20,
};

static inline int pc_semctl_has_set(long command)
{
	return command == PC_IPC_SET || command == PC_IPC_STAT || command == PC_SEM_STAT ||
	       command == PC_SEM_STAT_ANY;
}

/* In place: the kernel wrote count packed events to the front of the array. */
void pc_unpack_events(void *events, long count);
void pc_stat_to_portable(struct pc_stat *to, const struct pc_native_stat *from);
void pc_semid_to_portable(struct pc_semid_ds *to, const struct pc_native_semid_ds *from);
void pc_semid_to_native(struct pc_native_semid_ds *to, const struct pc_semid_ds *from);

#endif
