/* The kernel's page map; see touched.h. */
#include "memory/touched.h"

#include "kernel/kernel.h"
#include "state/process.h"

/* Documentation/admin-guide/mm/pagemap.rst: bits of an entry. */
#define PRESENT (1ul << 63)
#define SWAPPED (1ul << 62)
#define OF_FILE (1ul << 61) /* or shared: not a copy of this process's own */

static int is_own_page(uint64_t entry)
{
	return (entry & SWAPPED) != 0 || (entry & (PRESENT | OF_FILE)) == PRESENT;
}

/* Whether a page is in the window, after reading the one that begins with it if need be. */
static int look_up_page(struct pc_touched *touched, uint64_t number)
{
	long n;

	if (number - touched->first < touched->count)
		return 1;
	do
		n = pc_kernel_read_at(touched->fd, touched->entries, sizeof(touched->entries),
		        number * sizeof(touched->entries[0]));
	while (n == -PC_EINTR);
	touched->first = number;
	touched->count = n > 0 ? (uint64_t)n / sizeof(touched->entries[0]) : 0;
	return touched->count > 0;
}

/* What the kernel does not tell of counts as touched. */
static int is_touched(struct pc_touched *touched, uint64_t number)
{
	return !look_up_page(touched, number) || is_own_page(touched->entries[number - touched->first]);
}

static int agrees(struct pc_touched *touched, uint64_t address, int expected)
{
	uint64_t number = address / touched->page;

	return look_up_page(touched, number) &&
	       is_own_page(touched->entries[number - touched->first]) == expected;
}

/* These pages have been written to, and between them nothing is mapped. */
static int is_ours(struct pc_touched *touched)
{
	return agrees(touched, PC_ARENA_START - 1, 0) && agrees(touched, PC_ARENA_START, 1) &&
	       agrees(touched, PC_ARENA_START + PC_PAGE, 0) && agrees(touched, PC_BOOK_BASE - 1, 0) &&
	       agrees(touched, PC_BOOK_BASE, 1) && agrees(touched, PC_DATA_STACK_TOP, 0) &&
	       agrees(touched, pc_self->thread_pointer, 1);
}

void pc_touched_open(struct pc_touched *touched)
{
	touched->fd = (int)pc_kernel_open("/proc/self/pagemap", PC_O_CLOEXEC, 0);
	if (touched->fd < 0)
		return;
	for (touched->page = PC_SMALLEST_PAGE; touched->page <= PC_PAGE; touched->page *= 4) {
		touched->count = 0;
		if (is_ours(touched))
			return;
	}
	pc_touched_close(touched);
}

void pc_touched_close(struct pc_touched *touched)
{
	if (touched->fd >= 0)
		pc_kernel_close(touched->fd);
	touched->fd = -1;
}

struct pc_range pc_touched_next(struct pc_touched *touched, uint64_t address, uint64_t end)
{
	struct pc_range run = {address, end};
	uint64_t number, last;

	if (!pc_touched_known(touched) || address >= end)
		return run;
	number = address / touched->page;
	last = (end + touched->page - 1) / touched->page;
	while (number < last && !is_touched(touched, number))
		number++;
	if (number * touched->page > address)
		run.begin = number < last ? number * touched->page : end;
	while (number < last && is_touched(touched, number))
		number++;
	if (number * touched->page < end)
		run.end = number * touched->page;
	return run;
}
