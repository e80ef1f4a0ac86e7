/* The arena's book in the process; see arena_book.h. */
#include "memory/arena_book.h"

#include "kernel/kernel.h"
#include "memory/arena.h"

uint64_t pc_book_pages(uint64_t length)
{
	return (length + PC_PAGE - 1) & ~(PC_PAGE - 1);
}

uint64_t pc_book_lock(void)
{
	uint64_t mask = pc_kernel_mask(PC_MASK_ALL);

	while (__atomic_exchange_n(&pc_self->arena_lock, 1, __ATOMIC_ACQUIRE) != 0)
		;
	return mask;
}

void pc_book_unlock(uint64_t mask)
{
	__atomic_store_n(&pc_self->arena_lock, 0, __ATOMIC_RELEASE);
	pc_kernel_mask(mask);
}

void pc_book_begin(void)
{
	pc_self->book_mapped = PC_PAGE;
	pc_partition_begin(pc_book, (struct pc_node *)PC_BOOK_BASE, PC_MAP_BASE, PC_ARENA_END);
}

int pc_book_reserve(unsigned changes)
{
	uint64_t nodes = pc_book->count + changes * PC_PARTITION_SPARE;
	uint64_t size = pc_book_pages(nodes * sizeof(struct pc_node)), mapped = pc_self->book_mapped;

	if (size <= mapped)
		return 1;
	if (size < 2 * mapped)
		size = 2 * mapped;
	if (PC_BOOK_BASE + size > PC_BOOK_LIMIT ||
	        !pc_map_exactly(PC_BOOK_BASE + mapped, size - mapped, PC_PROT_READ | PC_PROT_WRITE))
		return 0;
	pc_self->book_mapped = size;
	return 1;
}

int pc_book_inside(uint64_t address, uint64_t length)
{
	return address % PC_PAGE == 0 && address >= PC_MAP_BASE && address < PC_ARENA_END &&
	       length <= PC_ARENA_END - address;
}

void pc_book_close(void)
{
	int shared = pc_book->shared != 0;

	if (shared && !pc_self->book_shared)
		pc_hold(PC_HOLD_SHARED_MAPPING);
	else if (!shared && pc_self->book_shared)
		pc_release(PC_HOLD_SHARED_MAPPING);
	pc_self->book_shared = (uint64_t)shared;
}

void pc_book_forget(uint64_t address, uint64_t length)
{
	if (pc_partition_is_free(pc_book, address, length))
		return;
	pc_kernel_unmap(address, length);
	pc_partition_free(pc_book, address, length);
}

long pc_book_place(uint64_t address, uint64_t length, int flags)
{
	uint64_t at;

	if (flags & (PC_MAP_FIXED | PC_MAP_FIXED_NOREPLACE)) {
		if (!pc_book_inside(address, length))
			return address % PC_PAGE != 0 ? -PC_EINVAL : -PC_ENOMEM;
		if (flags & PC_MAP_FIXED_NOREPLACE && !pc_partition_is_free(pc_book, address, length))
			return -PC_EEXIST;
		pc_book_forget(address, length);
		return (long)address;
	}
	at = pc_partition_fit(pc_book, length);
	return at != 0 ? (long)at : -PC_ENOMEM;
}
