/* A few ranges of addresses; see extents.h. */
#include "portable/extents.h"

#include "portable/memory.h"

static uint64_t end_of(const struct pc_extent *extent)
{
	return extent->address + extent->length;
}

uint64_t pc_extents_find(const struct pc_extents *extents, uint64_t address)
{
	uint64_t low = 0, high = extents->count;

	while (low < high) {
		uint64_t middle = low + (high - low) / 2;

		if (end_of(&extents->table[middle]) > address)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static void insert(struct pc_extents *extents, uint64_t index, struct pc_extent extent)
{
	pc_move(&extents->table[index + 1], &extents->table[index],
	        (extents->count - index) * sizeof(struct pc_extent));
	extents->table[index] = extent;
	extents->count++;
}

static void erase(struct pc_extents *extents, uint64_t index, uint64_t entries)
{
	pc_move(&extents->table[index], &extents->table[index + entries],
	        (extents->count - index - entries) * sizeof(struct pc_extent));
	extents->count -= entries;
}

/* Makes entry index and the one after it one, if they touch and agree. */
static void join(struct pc_extents *extents, uint64_t index)
{
	struct pc_extent *left = &extents->table[index], *right = left + 1;

	if (index + 1 >= extents->count || end_of(left) != right->address ||
	        left->protection != right->protection || left->flags != right->flags)
		return;
	left->length += right->length;
	erase(extents, index + 1, 1);
}

/* Makes the address the begin of an entry, if it lies within one. */
static void split_extent(struct pc_extents *extents, uint64_t address)
{
	uint64_t index = pc_extents_find(extents, address);
	struct pc_extent right;

	if (index == extents->count || extents->table[index].address >= address)
		return;
	right = extents->table[index];
	right.length = end_of(&right) - address;
	right.address = address;
	extents->table[index].length -= right.length;
	insert(extents, index + 1, right);
}

void pc_extents_add(struct pc_extents *extents, struct pc_extent extent)
{
	uint64_t index = pc_extents_find(extents, extent.address);

	insert(extents, index, extent);
	join(extents, index);
	if (index > 0)
		join(extents, index - 1);
}

void pc_extents_remove(struct pc_extents *extents, uint64_t address, uint64_t length)
{
	uint64_t first, last;

	split_extent(extents, address);
	split_extent(extents, address + length);
	first = pc_extents_find(extents, address);
	last = first;
	while (last < extents->count && extents->table[last].address < address + length)
		last++;
	erase(extents, first, last - first);
}

int pc_extents_free(const struct pc_extents *extents, uint64_t address, uint64_t length)
{
	uint64_t index = pc_extents_find(extents, address);

	return index == extents->count || extents->table[index].address >= address + length;
}
