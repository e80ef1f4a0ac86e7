/* Clocks of timers; see clock_of_timer.h. */
#include "kernel_state/clock_of_timer.h"

#include "files/descriptor_names.h"
#include "kernel/kernel.h"
#include "portable/memory.h"

#define TIMERS 256

/* Kernels and emulators number timers as they like. */
static struct {
	uint32_t used, timer;
	long clock;
} table[TIMERS];

void pc_clock_note_timer(uint32_t timer, long clock)
{
	for (unsigned i = 0; i < TIMERS; i++) {
		uint32_t unused = 0;

		if (__atomic_compare_exchange_n(
		            &table[i].used, &unused, 1, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
			table[i].timer = timer;
			table[i].clock = clock;
			return;
		}
	}
}

long pc_clock_of_timer(uint32_t timer)
{
	for (unsigned i = 0; i < TIMERS; i++)
		if (table[i].used && table[i].timer == timer)
			return table[i].clock;
	return PC_NO_CLOCK;
}

void pc_clock_forget_timer(uint32_t timer)
{
	for (unsigned i = 0; i < TIMERS; i++)
		if (table[i].used && table[i].timer == timer)
			table[i].used = 0;
}

void pc_clock_forget_timers(void)
{
	for (unsigned i = 0; i < TIMERS; i++)
		table[i].used = 0;
}

/* The number behind the key in the text; PC_NO_CLOCK if it is not there. */
static long number_after(const char *text, long length, const char *key)
{
	long size = (long)pc_length(key);

	for (long at = 0; at + size < length; at++)
		if (pc_equal(text + at, key, (size_t)size))
			return text[at + size] - '0';
	return PC_NO_CLOCK;
}

long pc_clock_of_descriptor(uint32_t fd)
{
	char name[40], text[1024];
	long file, length;

	pc_descriptor_name(name, "fdinfo", fd);
	file = pc_kernel_open(name, PC_O_CLOEXEC, 0);
	if (file < 0)
		return PC_NO_CLOCK;
	length = pc_kernel_read((int)file, text, sizeof(text));
	pc_kernel_close((int)file);
	return number_after(text, length, "clockid: ");
}
