/* mremap within the arena; see arena.h. */
#include "kernel/kernel.h"
#include "memory/arena.h"
#include "memory/arena_book.h"

/* Grows a range into the free one after it. */
static int grow_in_place(struct pc_extent extent, uint64_t length)
{
	struct pc_extent more = extent;

	more.address = extent.address + extent.length;
	more.length = length - extent.length;
	if (!pc_book_inside(extent.address, length) ||
	        !pc_partition_is_free(pc_book, more.address, more.length))
		return 0;
	if (extent.flags & (PC_EXTENT_FILE | PC_EXTENT_SHARED)) {
		if (pc_kernel_remap(extent.address, extent.length, length, 0, 0) < 0)
			return 0;
	} else if (!pc_map_exactly_as(more.address, more.length, (int)more.protection,
	                   more.flags & PC_EXTENT_NORESERVE ? PC_MAP_NORESERVE : 0)) {
		return 0;
	}
	pc_partition_set(pc_book, more);
	return 1;
}

/* Moves a range, growing or shrinking it, to a place that is free. */
static long move(struct pc_extent extent, uint64_t length, uint64_t to)
{
	struct pc_extent moved = extent;
	long at = pc_kernel_remap(
	        extent.address, extent.length, length, PC_MREMAP_MAYMOVE | PC_MREMAP_FIXED, to);

	if (at < 0)
		return at;
	moved.address = to;
	moved.length = length;
	pc_partition_free(pc_book, extent.address, extent.length);
	pc_partition_set(pc_book, moved);
	return (long)to;
}

static long remap_locked(uint64_t address, uint64_t old, uint64_t length, int flags, uint64_t to)
{
	const struct pc_extent *found = pc_partition_at(pc_book, address);
	struct pc_extent extent;
	long result = (long)address;

	if (found == 0 || found->flags & PC_EXTENT_FREE || found->address + found->length < address + old)
		return -PC_EFAULT;
	extent = *found;
	extent.address = address;
	extent.length = old;
	if (!(flags & PC_MREMAP_FIXED) && length < old) {
		pc_book_forget(address + length, old - length);
	} else if (flags & PC_MREMAP_FIXED || (length > old && !grow_in_place(extent, length))) {
		result = flags & PC_MREMAP_MAYMOVE
		                 ? pc_book_place(to, length, flags & PC_MREMAP_FIXED ? PC_MAP_FIXED : 0)
		                 : -PC_ENOMEM;
		if (result >= 0)
			result = move(extent, length, (uint64_t)result);
	}
	pc_book_close();
	return result;
}

long pc_arena_remap(uint64_t address, uint64_t old, uint64_t length, int flags, uint64_t to)
{
	uint64_t mask;
	long result;

	old = pc_book_pages(old);
	length = pc_book_pages(length);
	if (old == 0 || length == 0 || !pc_book_inside(address, old) || (flags & ~3) != 0 ||
	        ((flags & PC_MREMAP_FIXED) && (!(flags & PC_MREMAP_MAYMOVE) || !pc_book_inside(to, length) ||
	                                              (to < address + old && address < to + length))))
		return -PC_EINVAL;
	mask = pc_book_lock();
	result = pc_book_reserve(3) ? remap_locked(address, old, length, flags, to) : -PC_ENOMEM;
	pc_book_unlock(mask);
	return result;
}
