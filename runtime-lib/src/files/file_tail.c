/* Filling up the last page of a mapped file; see file_tail.h. */
#include "files/file_tail.h"

#include "kernel/kernel.h"
#include "memory/arena_book.h"
#include "state/addresses.h"

/* The extent of a map of a file with this address; 0 if there is none. */
static const struct pc_extent *find_mapped_file(uint64_t address)
{
	const struct pc_extent *extent = pc_partition_at(pc_book, address);

	if (extent == 0 || (extent->flags & (PC_EXTENT_FILE | PC_EXTENT_SHARED)) == 0)
		return 0;
	return extent;
}

/*
 * Zeros from the kernel page of the address to the end of the portable one. Only what has been read or written behind
 * the file's end is filled: where the file grows before, the kernel maps it.
 */
static int fill_with_zeros(uint64_t address, int protection)
{
	uint64_t end = (address & ~(PC_PAGE - 1)) + PC_PAGE;

	for (uint64_t page = PC_SMALLEST_PAGE; page < PC_PAGE; page *= 2) {
		uint64_t begin = address & ~(page - 1);

		if (pc_kernel_map(begin, end - begin, protection,
		            PC_MAP_PRIVATE | PC_MAP_ANONYMOUS | PC_MAP_FIXED, -1, 0) >= 0)
			return 1;
	}
	return 0;
}

int pc_file_tail_fill(uint64_t address)
{
	uint64_t mask = pc_book_lock();
	const struct pc_extent *extent = find_mapped_file(address);
	uint64_t page = address & ~(PC_PAGE - 1);
	int filled = extent != 0 && pc_kernel_readable(page) && !pc_kernel_readable(address) &&
	             fill_with_zeros(address, (int)extent->protection);

	pc_book_unlock(mask);
	return filled;
}
