/* The arena's book in the process; see arena_book.h. */
#include "arena_book.h"

#include "arena.h"
#include "kernel.h"

uint64_t pc_book_pages(uint64_t length)
{
	return (length + PC_PAGE - 1) & ~(PC_PAGE - 1);
}

uint64_t pc_book_lock(void)
{
	uint64_t mask = pc_kernel_mask(PC_MASK_ALL);

	while (__atomic_exchange_n(&pc_process->arena_lock, 1, __ATOMIC_ACQUIRE) != 0)
		;
	return mask;
}

void pc_book_unlock(uint64_t mask)
{
	__atomic_store_n(&pc_process->arena_lock, 0, __ATOMIC_RELEASE);
	pc_kernel_mask(mask);
}

struct pc_extents pc_book_open(void)
{
	return (struct pc_extents){(struct pc_extent *)PC_EXTENTS_BASE, pc_process->extents};
}

int pc_book_reserve(uint64_t entries)
{
	uint64_t size = pc_book_pages((pc_process->extents + entries) * sizeof(struct pc_extent));
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

int pc_book_inside(uint64_t address, uint64_t length)
{
	return address % PC_PAGE == 0 && address >= PC_MAP_BASE && address < PC_ARENA_END &&
	       length <= PC_ARENA_END - address;
}

void pc_book_close(const struct pc_extents *extents)
{
	uint64_t shared = 0;

	for (uint64_t i = 0; i < extents->count; i++)
		shared += (extents->table[i].flags & PC_EXTENT_SHARED) != 0;
	__atomic_fetch_add(&pc_process->holds[PC_HOLD_SHARED_MAPPING], shared - pc_process->extents_shared,
	        __ATOMIC_RELAXED);
	pc_process->extents_shared = shared;
	pc_process->extents = extents->count;
}

void pc_book_forget(struct pc_extents *extents, uint64_t address, uint64_t length)
{
	if (pc_extents_free(extents, address, length))
		return;
	pc_kernel_unmap(address, length);
	pc_extents_remove(extents, address, length);
	if (address < pc_process->arena_search)
		pc_process->arena_search = address;
}

long pc_book_place(struct pc_extents *extents, uint64_t address, uint64_t length, int flags)
{
	uint64_t at;

	if (flags & (PC_MAP_FIXED | PC_MAP_FIXED_NOREPLACE)) {
		if (!pc_book_inside(address, length))
			return address % PC_PAGE != 0 ? -PC_EINVAL : -PC_ENOMEM;
		if (flags & PC_MAP_FIXED_NOREPLACE && !pc_extents_free(extents, address, length))
			return -PC_EEXIST;
		pc_book_forget(extents, address, length);
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
