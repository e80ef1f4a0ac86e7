/* mmap, munmap and mprotect within the arena; see arena.h. */
#include "memory/arena.h"

#include "kernel/kernel.h"
#include "memory/arena_book.h"
#include "state/addresses.h"

/* The address, or a negative error number. */
static long map_exactly(uint64_t address, uint64_t length, int prot, int flags)
{
	const int always = PC_MAP_PRIVATE | PC_MAP_ANONYMOUS | PC_MAP_FIXED_NOREPLACE;
	long at = pc_kernel_map(address, length, prot, always | flags, -1, 0);

	if (at < 0 || at == (long)address)
		return at;
	/* Kernels before 4.17 and qemu 7.2 take the flag for a hint. */
	pc_kernel_unmap((uint64_t)at, length);
	return -PC_ENOMEM;
}

int pc_map_exactly(uint64_t address, uint64_t length, int prot)
{
	return pc_map_exactly_as(address, length, prot, 0);
}

int pc_map_exactly_as(uint64_t address, uint64_t length, int prot, int flags)
{
	return map_exactly(address, length, prot, flags) == (long)address;
}

/* The kernel's part of a map at a range that is free. */
static long map_here(const struct pc_extent *extent, uint64_t length, int flags, int fd, uint64_t offset)
{
	const int effects = PC_MAP_NORESERVE | PC_MAP_POPULATE | PC_MAP_LOCKED;
	int plain = flags & PC_MAP_ANONYMOUS && !(extent->flags & PC_EXTENT_SHARED);
	long at = map_exactly(extent->address, extent->length, (int)extent->protection,
	        flags & (plain ? effects : PC_MAP_NORESERVE));

	if (at < 0 || plain)
		return at;
	at = pc_kernel_map(extent->address, length, (int)extent->protection,
	        (flags & (PC_MAP_TYPE | PC_MAP_ANONYMOUS | effects)) | PC_MAP_FIXED, fd, offset);
	if (at < 0)
		pc_kernel_unmap(extent->address, extent->length);
	return at;
}

static uint32_t kind_of_map(int prot, int flags)
{
	uint32_t unreserved = flags & PC_MAP_NORESERVE ? PC_EXTENT_NORESERVE : 0;

	if ((flags & PC_MAP_TYPE) != PC_MAP_PRIVATE)
		return PC_EXTENT_SHARED;
	if (!(flags & PC_MAP_ANONYMOUS))
		return PC_EXTENT_FILE | unreserved;
	return unreserved | (prot == 0 ? PC_EXTENT_PRISTINE : 0);
}

static long map_locked(uint64_t address, uint64_t length, int prot, int flags, int fd, uint64_t offset)
{
	struct pc_extent extent = {0, pc_book_pages(length), (uint32_t)prot, kind_of_map(prot, flags)};
	long at = pc_book_place(address, extent.length, flags);

	if (at >= 0) {
		extent.address = (uint64_t)at;
		at = map_here(&extent, length, flags, fd, offset);
		if (at >= 0)
			pc_partition_set(pc_book, extent);
	}
	pc_book_close();
	return at;
}

long pc_arena_map(uint64_t address, uint64_t length, int prot, int flags, int fd, uint64_t offset)
{
	int type = flags & PC_MAP_TYPE;
	uint64_t mask;
	long result;

	if (length == 0 || (type != PC_MAP_SHARED && type != PC_MAP_PRIVATE && type != 3) ||
	        offset % PC_PAGE != 0)
		return -PC_EINVAL;
	if (prot & PC_PROT_EXEC)
		return -PC_EACCES;
	if (length > PC_ARENA_END - PC_MAP_BASE)
		return -PC_ENOMEM;
	mask = pc_book_lock();
	result = pc_book_reserve(2) ? map_locked(address, length, prot & (PC_PROT_READ | PC_PROT_WRITE),
	                                      flags, fd, offset)
	                            : -PC_ENOMEM;
	pc_book_unlock(mask);
	return result;
}

long pc_arena_unmap(uint64_t address, uint64_t length)
{
	uint64_t mask;
	int room;

	length = pc_book_pages(length);
	if (length == 0 || !pc_book_inside(address, length))
		return -PC_EINVAL;
	mask = pc_book_lock();
	room = pc_book_reserve(1);
	if (room) {
		pc_book_forget(address, length);
		pc_book_close();
	}
	pc_book_unlock(mask);
	return room ? 0 : -PC_ENOMEM;
}

static long protect_locked(uint64_t address, uint64_t length, int prot)
{
	long result;

	if (!pc_partition_covers(pc_book, address, length))
		return -PC_ENOMEM;
	result = pc_kernel_protect(address, length, prot);
	if (result == 0)
		pc_partition_protect(pc_book, address, length, (uint32_t)prot);
	pc_book_close();
	return result;
}

long pc_arena_protect(uint64_t address, uint64_t length, int prot)
{
	uint64_t mask;
	long result;

	if (prot & PC_PROT_EXEC)
		return -PC_EACCES;
	if (address % PC_PAGE != 0)
		return -PC_EINVAL;
	length = pc_book_pages(length);
	if (length == 0)
		return 0;
	/* Static data: bytes hop, protections do not; kernel_state.c sees to it. */
	if (!pc_book_inside(address, length))
		return pc_kernel_protect(address, length, prot);
	mask = pc_book_lock();
	result = pc_book_reserve(1) ? protect_locked(address, length, prot & (PC_PROT_READ | PC_PROT_WRITE))
	                            : -PC_ENOMEM;
	pc_book_unlock(mask);
	return result;
}
