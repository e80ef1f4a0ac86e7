/* What an exec would lose; see kernel_state.h. */
#include "kernel_state.h"

#include "arena_book.h"
#include "kernel.h"
#include "kernel_ranges.h"
#include "portable_numbers.h"
#include "process.h"
#include "system_call.h"
#include "thread.h"

enum {
	PR_SET_DUMPABLE = 4,
	PR_SET_KEEPCAPS = 8,
};

/* An exec makes a process dumpable and forgets that it wants to keep its capabilities. */
static void set_attribute(long option, long value)
{
	uint64_t bit = 1ul << option, *bits = &pc_process->kernel_state.attributes;
	int after_exec = option == PR_SET_DUMPABLE;

	*bits = value != after_exec ? *bits | bit : *bits & ~bit;
}

/* The hold is there when any of it is. */
static void hold_or_release(uint64_t *held, enum pc_put_off hold, int is)
{
	if (is && !*held)
		pc_hold(hold);
	else if (!is && *held)
		pc_release(hold);
	*held = (uint64_t)is;
}

static void update(void)
{
	struct pc_kernel_state *state = &pc_process->kernel_state;
	int is = (state->timers | state->contexts | state->all_locked | state->robust_list |
	                 state->attributes) != 0;

	hold_or_release(&state->held, PC_HOLD_KERNEL_STATE, is || pc_ranges_any());
	hold_or_release(&state->held_shared, PC_HOLD_SHARED_MAPPING, state->segments > 0);
}

/* Most calls are of no interest, and some only now and then. */
static int matters(const struct pc_call *call)
{
	const long *a = call->argument;

	switch (call->portable) {
	case PC_CALL_io_setup:
	case PC_CALL_io_destroy:
	case PC_CALL_set_robust_list:
	case PC_CALL_timer_create:
	case PC_CALL_timer_delete:
	case PC_CALL_shmat:
	case PC_CALL_shmdt:
	case PC_CALL_mprotect:
	case PC_CALL_mlock:
	case PC_CALL_mlock2:
	case PC_CALL_munlock:
	case PC_CALL_mlockall:
	case PC_CALL_munlockall:
		return 1;
	case PC_CALL_prctl:
		return a[0] == PR_SET_DUMPABLE || a[0] == PR_SET_KEEPCAPS;
	case PC_CALL_madvise:
		return pc_ranges_advice(a[2]);
	case PC_CALL_mmap:
		return (a[3] & PC_MAP_LOCKED) != 0 || pc_ranges_any();
	case PC_CALL_munmap:
	case PC_CALL_mremap:
		return pc_ranges_any();
	default:
		return 0;
	}
}

static void note_objects(const struct pc_call *call)
{
	struct pc_kernel_state *state = &pc_process->kernel_state;

	switch (call->portable) {
	case PC_CALL_timer_create:
	case PC_CALL_timer_delete:
		state->timers += call->portable == PC_CALL_timer_create ? 1 : -1ul;
		break;
	case PC_CALL_io_setup:
	case PC_CALL_io_destroy:
		state->contexts += call->portable == PC_CALL_io_setup ? 1 : -1ul;
		break;
	case PC_CALL_shmat:
	case PC_CALL_shmdt:
		state->segments += call->portable == PC_CALL_shmat ? 1 : -1ul;
		break;
	case PC_CALL_munlockall:
		pc_ranges_clear(PC_RANGE_LOCKED);
		state->all_locked = 0;
		break;
	case PC_CALL_mlockall:
		state->all_locked = 1;
		break;
	case PC_CALL_set_robust_list:
		state->robust_list = 1;
		break;
	case PC_CALL_prctl:
		set_attribute(call->argument[0], call->argument[1]);
		break;
	default:
		break;
	}
}

void pc_kernel_state_note(const struct pc_call *call, long result)
{
	uint64_t mask;

	if (!matters(call) || (result < 0 && result >= -4095) || __pc_thread_state.borrows_memory)
		return;
	mask = pc_book_lock();
	pc_ranges_note(call, result);
	note_objects(call);
	update();
	pc_book_unlock(mask);
}

void pc_kernel_state_forked(void)
{
	struct pc_kernel_state *state = &pc_process->kernel_state;

	state->timers = state->contexts = state->all_locked = state->robust_list = 0;
	pc_ranges_clear(PC_RANGE_LOCKED);
	update();
}
