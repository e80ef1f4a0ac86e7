/*
 * System calls that native code makes as portable code would: asm-generic numbers, flags and structures on
 * each ISA. They need a thread pointer. Results are the kernel's.
 */
#ifndef PC_PORTABLE_CALL_H
#define PC_PORTABLE_CALL_H

#include <stdint.h>

#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "abi/system_call.h"

#define pc_portable(name, a, b, c, d, e)                                                                     \
	__pc_system_call(PC_CALL_##name, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), 0)

/* linux/stat.h, struct statx, as far as it is needed. */
struct pc_statx {
	uint32_t mask, block_size;
	uint64_t attributes;
	uint32_t links, user, group;
	uint16_t mode, pad;
	uint64_t inode, size, blocks, attributes_mask;
	uint64_t times[8];
	uint32_t special_major, special_minor, major, minor;
	uint64_t more[14];
};

_Static_assert(sizeof(struct pc_statx) == 256, "struct statx");

#endif
