/*
 * Faults for the tests of the tests: stands between a resume and what it calls, so that each hop damages the
 * process. PC_PLANTED_FAULT is the one to plant. Never part of an installation; see build.
 */
#include "image/travel.h"
#include "isa.h"
#include "signals/signals.h"
#include "state/addresses.h"
#include "threads/thread.h"

enum {
	FAULT_VALUE = 1, /* a live value + 1 */
	FAULT_STACK = 2, /* a byte of the data stack */
	FAULT_FRAME = 3, /* the innermost frame is dropped */
	FAULT_LATE = 4,  /* on aarch64, what has been read cannot be loaded: the process goes back */
};

static uint64_t size_of(const uint64_t *frame, const struct pc_site_table *table)
{
	return 2 + table->sites[frame[0]].part_count;
}

/* The first value of the innermost frame that has one. */
static void change_value(const struct pc_frames *frames, const struct pc_site_table *table)
{
	uint64_t *word = (uint64_t *)frames->begin, *value = 0;

	for (; (uint64_t)word < frames->end; word += size_of(word, table))
		if (table->sites[word[0]].part_count > 0)
			value = word + 2;
	if (value != 0)
		*value += 1;
}

static void drop_frame(struct pc_frames *frames, const struct pc_site_table *table)
{
	uint64_t *word = (uint64_t *)frames->begin, *to = (uint64_t *)frames->end, *from;

	if (frames->count < 2)
		return;
	while ((uint64_t)(word + size_of(word, table)) < frames->end)
		word += size_of(word, table);
	for (from = word; (uint64_t)from > frames->begin;)
		*--to = *--from;
	frames->begin = (uint64_t)to;
	frames->count--;
}

/* In a trial: the program's memory is not there. */
static int is_trial;

int pc_planted_image_read(struct pc_travel *travel)
{
	is_trial = travel->stream.check;
	if (!pc_image_read(travel))
		return 0;
	if (PC_PLANTED_FAULT == FAULT_VALUE && !is_trial)
		change_value(&travel->frames, &travel->table);
	if (PC_PLANTED_FAULT == FAULT_FRAME && !is_trial)
		drop_frame(&travel->frames, &travel->table);
	return 1;
}

int pc_planted_signal_restore(void)
{
	if (PC_PLANTED_FAULT == FAULT_LATE && PC_OWN_ISA == PC_AARCH64 && !is_trial)
		return 0;
	if (PC_PLANTED_FAULT == FAULT_STACK && !is_trial && __pc_data_stack_pointer < PC_DATA_STACK_TOP)
		*(char *)__pc_data_stack_pointer ^= 1;
	return pc_signal_restore();
}
