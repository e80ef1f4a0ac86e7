/*
 * Which pages of this process the kernel has given memory of their own to: a private page that is not among them
 * holds what its map began with, zeros or a file's bytes. Known from /proc/self/pagemap, whose page size is found by
 * looking at pages that are certainly touched and at others that are certainly not: so an emulator or a kernel that
 * numbers pages otherwise is noticed. Where nothing is known each page counts as touched, which is slow and right.
 */
#ifndef PC_TOUCHED_H
#define PC_TOUCHED_H

#include <stdint.h>

#include "state/addresses.h"

#define PC_TOUCHED_WINDOW 2048

struct pc_touched {
	int fd;         /* of the page map, -1: nothing is known */
	uint64_t page;  /* bytes of a page of the kernel */
	uint64_t first; /* number of the first page that is in entries */
	uint64_t count; /* how many are */
	uint64_t entries[PC_TOUCHED_WINDOW];
};

/* A range of addresses; empty: begin is end. */
struct pc_range {
	uint64_t begin, end;
};

void pc_touched_open(struct pc_touched *touched);
void pc_touched_close(struct pc_touched *touched);

static inline int pc_touched_known(const struct pc_touched *touched)
{
	return touched->fd >= 0;
}

/* The next touched pages in [address, end), multiples of PC_SMALLEST_PAGE; [end, end) when there are no more. */
struct pc_range pc_touched_next(struct pc_touched *touched, uint64_t address, uint64_t end);

#endif
