/*
 * The arena: an allocator of address ranges over the book of extents; see arena.h.
 *
 * The lock is held with signals blocked, so that a handler that maps memory does not wait for the code it
 * interrupted.
 */
#include "arena.h"

#include "extents.h"
#include "kernel.h"

static uint64_t pages(uint64_t length)
{
	return (length + PC_PAGE - 1) & ~(PC_PAGE - 1);
}

static uint64_t lock(void)
{
	uint64_t mask = pc_kernel_mask(PC_MASK_ALL);

	while (__atomic_exchange_n(&pc_process->arena_lock, 1, __ATOMIC_ACQUIRE) != 0)
		;
	return mask;
}

static void unlock(uint64_t mask)
{
	__atomic_store_n(&pc_process->arena_lock, 0, __ATOMIC_RELEASE);
	pc_kernel_mask(mask);
}

int pc_map_exactly(uint64_t address, uint64_t length, int prot)
{
	int flags = PC_MAP_PRIVATE | PC_MAP_ANONYMOUS | PC_MAP_FIXED_NOREPLACE;
	long at = pc_kernel_map(address, length, prot, flags, -1, 0);

	if (at == (long)address)
		return 1;
	/* Kernels before 4.17 and qemu 7.2 take the flag for a hint. */
	if (at > 0)
		pc_kernel_unmap((uint64_t)at, length);
	return 0;
}

static struct pc_extents book(void)
{
	return (struct pc_extents){(struct pc_extent *)PC_EXTENTS_BASE, pc_process->extents};
}

static void keep(const struct pc_extents *extents)
{
	pc_process->extents = extents->count;
}

/* Makes room for the entries that one change may add: two splits and an insertion. */
static int reserve(uint64_t entries)
{
	uint64_t size = pages((pc_process->extents + entries) * sizeof(struct pc_extent));
	uint64_t mapped = pc_process->extents_mapped;

	if (size <= mapped)
		return 1;
	if (size < 2 * mapped)
		size = 2 * mapped;
	if (PC_EXTENTS_BASE + size > PC_EXTENTS_LIMIT ||
	        !pc_map_exactly(PC_EXTENTS_BASE + mapped, size - mapped, PC_PROT_READ | PC_PROT_WRITE))
		return 0;
	pc_process->extents_mapped = size;
	return 1;
}

/* Whether a range is page-aligned and lies where pc_arena_map hands out memory. */
static int inside(uint64_t address, uint64_t length)
{
	return address % PC_PAGE == 0 && address >= PC_MAP_BASE && address < PC_ARENA_END &&
	       length <= PC_ARENA_END - address;
}

/* Keeps the hold on shared memory equal to what the book has of it. */
static void count_shared(const struct pc_extents *extents)
{
	uint64_t shared = 0;

	for (uint64_t i = 0; i < extents->count; i++)
		shared += (extents->table[i].flags & PC_EXTENT_SHARED) != 0;
	pc_process->holds[PC_HOLD_SHARED_MAPPING] = shared;
}

static void forget(struct pc_extents *extents, uint64_t address, uint64_t length)
{
	if (pc_extents_free(extents, address, length))
		return;
	pc_kernel_unmap(address, length);
	pc_extents_remove(extents, address, length);
	if (address < pc_process->arena_search)
		pc_process->arena_search = address;
}

/* The kernel's part of a map at a range that is free. */
static long map_here(const struct pc_extent *extent, uint64_t length, int flags, int fd, uint64_t offset)
{
	long at;

	if (flags & PC_MAP_ANONYMOUS && !(extent->flags & PC_EXTENT_SHARED))
		return pc_map_exactly(extent->address, extent->length, (int)extent->protection)
		               ? (long)extent->address
		               : -PC_ENOMEM;
	if (!pc_map_exactly(extent->address, extent->length, (int)extent->protection))
		return -PC_ENOMEM;
	at = pc_kernel_map(extent->address, length, (int)extent->protection,
	        (flags & (PC_MAP_TYPE | PC_MAP_ANONYMOUS | PC_MAP_NORESERVE)) | PC_MAP_FIXED, fd, offset);
	if (at < 0)
		pc_kernel_unmap(extent->address, extent->length);
	return at;
}

/* Where a new map goes: the caller's place if it insists on one, else the lowest that is free. */
static long place(struct pc_extents *extents, uint64_t address, uint64_t length, int flags)
{
	uint64_t at;

	if (flags & (PC_MAP_FIXED | PC_MAP_FIXED_NOREPLACE)) {
		if (!inside(address, length))
			return address % PC_PAGE != 0 ? -PC_EINVAL : -PC_ENOMEM;
		if (flags & PC_MAP_FIXED_NOREPLACE && !pc_extents_free(extents, address, length))
			return -PC_EEXIST;
		forget(extents, address, length);
		return (long)address;
	}
	at = pc_extents_fit(extents, length, pc_process->arena_search, PC_ARENA_END);
	if (at == 0)
		return -PC_ENOMEM;
	/* Only a request of one page proves that nothing below is free. */
	if (length == PC_PAGE)
		pc_process->arena_search = at;
	return (long)at;
}

static uint32_t kind(int prot, int flags)
{
	if ((flags & PC_MAP_TYPE) != PC_MAP_PRIVATE)
		return PC_EXTENT_SHARED;
	if (!(flags & PC_MAP_ANONYMOUS))
		return PC_EXTENT_FILE;
	return prot == 0 ? PC_EXTENT_PRISTINE : 0;
}

static long map_locked(uint64_t address, uint64_t length, int prot, int flags, int fd, uint64_t offset)
{
	struct pc_extents extents = book();
	struct pc_extent extent = {0, pages(length), (uint32_t)prot, kind(prot, flags)};
	long at = place(&extents, address, extent.length, flags);

	if (at >= 0) {
		extent.address = (uint64_t)at;
		at = map_here(&extent, length, flags, fd, offset);
		if (at >= 0)
			pc_extents_add(&extents, extent);
	}
	count_shared(&extents);
	keep(&extents);
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
	mask = lock();
	result = reserve(2 * PC_EXTENTS_SPARE)
	                 ? map_locked(
	                           address, length, prot & (PC_PROT_READ | PC_PROT_WRITE), flags, fd, offset)
	                 : -PC_ENOMEM;
	unlock(mask);
	return result;
}

long pc_arena_unmap(uint64_t address, uint64_t length)
{
	struct pc_extents extents;
	uint64_t mask;
	int room;

	length = pages(length);
	if (length == 0 || !inside(address, length))
		return -PC_EINVAL;
	mask = lock();
	room = reserve(PC_EXTENTS_SPARE);
	if (room) {
		extents = book();
		forget(&extents, address, length);
		count_shared(&extents);
		keep(&extents);
	}
	unlock(mask);
	return room ? 0 : -PC_ENOMEM;
}

static long protect_locked(uint64_t address, uint64_t length, int prot)
{
	struct pc_extents extents = book();
	long result;

	if (!pc_extents_cover(&extents, address, length))
		return -PC_ENOMEM;
	result = pc_kernel_protect(address, length, prot);
	if (result == 0)
		pc_extents_protect(&extents, address, length, (uint32_t)prot);
	keep(&extents);
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
	length = pages(length);
	if (length == 0)
		return 0;
	if (!inside(address, length)) {
		/* Static data: bytes hop, protections do not. */
		pc_hold(PC_HOLD_KERNEL_STATE);
		return pc_kernel_protect(address, length, prot);
	}
	mask = lock();
	result = reserve(PC_EXTENTS_SPARE)
	                 ? protect_locked(address, length, prot & (PC_PROT_READ | PC_PROT_WRITE))
	                 : -PC_ENOMEM;
	unlock(mask);
	return result;
}

/* Grows a range into the free one after it. */
static int grow_in_place(struct pc_extents *extents, struct pc_extent extent, uint64_t length)
{
	struct pc_extent more = extent;

	more.address = extent.address + extent.length;
	more.length = length - extent.length;
	if (!inside(extent.address, length) || !pc_extents_free(extents, more.address, more.length))
		return 0;
	if (extent.flags & (PC_EXTENT_FILE | PC_EXTENT_SHARED)) {
		if (pc_kernel_remap(extent.address, extent.length, length, 0, 0) < 0)
			return 0;
	} else if (!pc_map_exactly(more.address, more.length, (int)more.protection)) {
		return 0;
	}
	pc_extents_add(extents, more);
	return 1;
}

/* Moves a range, growing or shrinking it, to a place that is free. */
static long move(struct pc_extents *extents, struct pc_extent extent, uint64_t length, uint64_t to)
{
	struct pc_extent moved = extent;
	long at = pc_kernel_remap(
	        extent.address, extent.length, length, PC_MREMAP_MAYMOVE | PC_MREMAP_FIXED, to);

	if (at < 0)
		return at;
	moved.address = to;
	moved.length = length;
	pc_extents_remove(extents, extent.address, extent.length);
	pc_extents_add(extents, moved);
	if (extent.address < pc_process->arena_search)
		pc_process->arena_search = extent.address;
	return (long)to;
}

static long remap_locked(uint64_t address, uint64_t old, uint64_t length, int flags, uint64_t to)
{
	struct pc_extents extents = book();
	uint64_t index = pc_extents_find(&extents, address);
	struct pc_extent extent;
	long result = (long)address;

	if (index == extents.count || extents.table[index].address > address ||
	        extents.table[index].address + extents.table[index].length < address + old)
		return -PC_EFAULT;
	extent = extents.table[index];
	extent.address = address;
	extent.length = old;
	if (!(flags & PC_MREMAP_FIXED) && length < old) {
		forget(&extents, address + length, old - length);
	} else if (flags & PC_MREMAP_FIXED || (length > old && !grow_in_place(&extents, extent, length))) {
		result = flags & PC_MREMAP_MAYMOVE
		                 ? place(&extents, to, length, flags & PC_MREMAP_FIXED ? PC_MAP_FIXED : 0)
		                 : -PC_ENOMEM;
		if (result >= 0)
			result = move(&extents, extent, length, (uint64_t)result);
	}
	count_shared(&extents);
	keep(&extents);
	return result;
}

long pc_arena_remap(uint64_t address, uint64_t old, uint64_t length, int flags, uint64_t to)
{
	uint64_t mask;
	long result;

	old = pages(old);
	length = pages(length);
	if (old == 0 || length == 0 || !inside(address, old) || (flags & ~3) != 0 ||
	        ((flags & PC_MREMAP_FIXED) && (!(flags & PC_MREMAP_MAYMOVE) || !inside(to, length) ||
	                                              (to < address + old && address < to + length))))
		return -PC_EINVAL;
	mask = lock();
	result = reserve(2 * PC_EXTENTS_SPARE) ? remap_locked(address, old, length, flags, to) : -PC_ENOMEM;
	unlock(mask);
	return result;
}
