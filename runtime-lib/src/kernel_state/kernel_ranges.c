/* Attributes of ranges of memory; see kernel_ranges.h. */
#include "kernel_state/kernel_ranges.h"

#include "abi/portable_numbers.h"
#include "abi/system_call.h"
#include "kernel/kernel.h"
#include "memory/arena_book.h"
#include "state/addresses.h"
#include "state/process.h"

/* The advices that make an attribute, and those that end it. */
static const struct {
	long makes, ends;
	enum pc_range_kind kind;
} advices[] = {
        {PC_MADV_DONTFORK, PC_MADV_DOFORK, PC_RANGE_NOT_FORKED},
        {PC_MADV_DONTDUMP, PC_MADV_DODUMP, PC_RANGE_NOT_DUMPED},
        {PC_MADV_WIPEONFORK, PC_MADV_KEEPONFORK, PC_RANGE_WIPED},
        {PC_MADV_GUARD_INSTALL, PC_MADV_GUARD_REMOVE, PC_RANGE_GUARDED},
};

#define ADVICES (sizeof(advices) / sizeof(*advices))

/* Makes a range of memory one of a kind, or not one of it any more. */
static void set_range(enum pc_range_kind kind, uint64_t address, uint64_t length, int is)
{
	struct pc_ranges *ranges = &pc_self->kernel_state.ranges[kind];
	struct pc_extents extents = {ranges->table, ranges->count};
	uint64_t low = address & ~(PC_SMALLEST_PAGE - 1);
	uint64_t size = ((address + length + PC_SMALLEST_PAGE - 1) & ~(PC_SMALLEST_PAGE - 1)) - low;

	if (ranges->lost || size == 0)
		return;
	if (ranges->count + PC_EXTENTS_SPARE > PC_RANGES) {
		ranges->lost = 1;
		return;
	}
	pc_extents_remove(&extents, low, size);
	if (is)
		pc_extents_add(&extents, (struct pc_extent){low, size, 0, 0});
	ranges->count = extents.count;
}

void pc_ranges_clear(enum pc_range_kind kind)
{
	pc_self->kernel_state.ranges[kind] = (struct pc_ranges){0};
}

/* The attributes go with the memory. */
static void forget_unmapped(uint64_t address, uint64_t length)
{
	for (unsigned kind = 0; kind < PC_RANGE_KINDS; kind++)
		if (pc_self->kernel_state.ranges[kind].count > 0)
			set_range((enum pc_range_kind)kind, address, pc_book_pages(length), 0);
}

/* They move with it, too; where to is not worth keeping. */
static void forget_moved(uint64_t address, uint64_t length)
{
	for (unsigned kind = 0; kind < PC_RANGE_KINDS; kind++) {
		struct pc_ranges *ranges = &pc_self->kernel_state.ranges[kind];
		struct pc_extents extents = {ranges->table, ranges->count};

		if (!pc_extents_free(&extents, address, pc_book_pages(length)))
			ranges->lost = 1;
	}
}

/* Protections of what pc_arena_map gives out hop. Other data comes back readable and writable, text and constants as
 * they are in the file. */
static void note_protection(uint64_t address, uint64_t length, int prot)
{
	int writable =
	        address >= PC_ARENA_START || (address >= (uint64_t)__pc_joint_data_start &&
	                                             address + length <= (uint64_t)__pc_joint_data_end);

	if (pc_book_inside(address, pc_book_pages(length)))
		return;
	if (writable)
		set_range(PC_RANGE_PROTECTED, address, length, prot != (PC_PROT_READ | PC_PROT_WRITE));
	else
		pc_self->kernel_state.ranges[PC_RANGE_PROTECTED].lost = 1;
}

static void note_advice(uint64_t address, uint64_t length, long advice)
{
	for (unsigned i = 0; i < ADVICES; i++)
		if (advice == advices[i].makes || advice == advices[i].ends)
			set_range(advices[i].kind, address, length, advice == advices[i].makes);
}

int pc_ranges_advice(long advice)
{
	int found = 0;

	for (unsigned i = 0; i < ADVICES; i++)
		found |= advice == advices[i].makes || advice == advices[i].ends;
	return found;
}

int pc_ranges_any(void)
{
	uint64_t any = 0;

	for (unsigned kind = 0; kind < PC_RANGE_KINDS; kind++)
		any |= pc_self->kernel_state.ranges[kind].count | pc_self->kernel_state.ranges[kind].lost;
	return any != 0;
}

void pc_ranges_note(const struct pc_call *call, long result)
{
	const uint64_t *a = (const uint64_t *)call->argument;

	switch (call->portable) {
	case PC_CALL_mlock:
	case PC_CALL_mlock2:
	case PC_CALL_munlock:
		set_range(PC_RANGE_LOCKED, a[0], a[1], call->portable != PC_CALL_munlock);
		break;
	case PC_CALL_munlockall:
		pc_ranges_clear(PC_RANGE_LOCKED);
		break;
	case PC_CALL_madvise:
		note_advice(a[0], a[1], call->argument[2]);
		break;
	case PC_CALL_mprotect:
		note_protection(a[0], a[1], (int)a[2]);
		break;
	case PC_CALL_munmap:
		forget_unmapped(a[0], a[1]);
		break;
	case PC_CALL_mmap:
		if (a[3] & PC_MAP_FIXED)
			forget_unmapped(a[0], a[1]);
		if (a[3] & PC_MAP_LOCKED)
			set_range(PC_RANGE_LOCKED, (uint64_t)result, a[1], 1);
		break;
	case PC_CALL_mremap:
		forget_moved(a[0], a[1]);
		break;
	default:
		break;
	}
}
