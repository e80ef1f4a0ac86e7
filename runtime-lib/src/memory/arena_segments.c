/*
 * System V shared memory in the arena; see arena.h. The kernel would choose a place for its own pages, of which a call for pages
 * of the portable machine meets too many or none. A free page around each segment keeps those of two apart in the book.
 */
#include "abi/linux.h"
#include "kernel/kernel.h"
#include "kernel/raw.h"
#include "memory/arena.h"
#include "memory/arena_book.h"
#include "state/addresses.h"

/* asm-generic struct shmid64_ds, as far as it is needed. */
struct segment {
	uint64_t permissions[6], size, rest[7];
};

_Static_assert(sizeof(struct segment) == 112, "asm-generic/shmbuf.h");

static long attach_locked(long id, uint64_t size, int flags)
{
	struct pc_extent extent = {
	        0, pc_book_pages(size), PC_PROT_READ, PC_EXTENT_SHARED | PC_EXTENT_SEGMENT};
	long at = pc_book_place(0, extent.length + 2 * PC_PAGE, 0);

	if (at < 0)
		return at;
	extent.address = (uint64_t)at + PC_PAGE;
	if (!(flags & PC_SHM_RDONLY))
		extent.protection |= PC_PROT_WRITE;
	/* Behind the segment's end the last page is ordinary memory. */
	if (!pc_map_exactly(extent.address, extent.length, (int)extent.protection))
		return -PC_ENOMEM;
	at = pc_raw3(PC_SYS_shmat, id, extent.address, flags | PC_SHM_REMAP);
	if (at >= 0)
		pc_partition_set(pc_book, extent);
	else
		pc_kernel_unmap(extent.address, extent.length);
	pc_book_close();
	return at;
}

long pc_arena_attach(long id, int flags)
{
	struct segment segment = {.size = 0};
	long result = pc_raw3(PC_SYS_shmctl, id, PC_IPC_STAT, &segment);
	uint64_t mask;

	if (result < 0)
		return result;
	if (flags & PC_SHM_EXEC || segment.size > PC_ARENA_END - PC_MAP_BASE)
		return flags & PC_SHM_EXEC ? -PC_EACCES : -PC_ENOMEM;
	mask = pc_book_lock();
	result = pc_book_reserve(1) ? attach_locked(id, segment.size, flags) : -PC_ENOMEM;
	pc_book_unlock(mask);
	return result;
}

/* Parts of one segment differ in their protections. */
static uint64_t length_of(uint64_t address)
{
	uint64_t end = address;

	for (const struct pc_extent *extent = pc_partition_at(pc_book, address);
	        extent != 0 && extent->address == end && extent->flags & PC_EXTENT_SEGMENT;
	        extent = pc_partition_at(pc_book, end))
		end += extent->length;
	return end - address;
}

long pc_arena_detach(uint64_t address)
{
	uint64_t mask = pc_book_lock();
	uint64_t length = length_of(address);
	long result = pc_book_reserve(1) ? pc_raw1(PC_SYS_shmdt, address) : -PC_ENOMEM;

	if (result == 0 && length > 0)
		pc_book_forget(address, length);
	pc_book_close();
	pc_book_unlock(mask);
	return result;
}
