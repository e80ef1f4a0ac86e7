/* What an exec would lose; see kernel_state.h. */
#include "kernel_state/kernel_state.h"

#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "abi/system_call.h"
#include "kernel/kernel.h"
#include "kernel/kernel_child.h"
#include "kernel_state/kernel_ranges.h"
#include "memory/arena_book.h"
#include "state/process.h"
#include "threads/thread.h"

/* How a call that has succeeded changes the count of a state. */
enum change {
	NOTHING, /* the call is of no interest */
	RANGES,  /* kernel_ranges.h */
	BEGINS,
	ENDS,
	SETS,
	CLEARS,
	COLLECTS, /* the bits of the first argument */
};

static int any_ranges(const long *a)
{
	(void)a;
	return pc_ranges_any();
}

static int maps_locked(const long *a)
{
	return (a[3] & PC_MAP_LOCKED) != 0 || pc_ranges_any();
}

static int advises_of_interest(const long *a)
{
	return pc_ranges_advice(a[2]);
}

/* An exec moves the process to the time that its children would have had; the child of a trial would be the first process of
 * a new name space and end it. */
static int unshares_of_children(const long *a)
{
	return (a[0] & (PC_CLONE_NEWPID | PC_CLONE_NEWTIME)) != 0;
}

static int joins_for_children(const long *a)
{
	return a[1] == 0 || (a[1] & (PC_CLONE_NEWPID | PC_CLONE_NEWTIME)) != 0;
}

static int asks_to_be_traced(const long *a)
{
	return a[0] == PC_PTRACE_TRACEME;
}

/* Keyrings that end at an exec; which argument names one depends on the operation. */
static int names_mortal_keyring(const long *a)
{
	for (unsigned i = 1; i <= 4; i++)
		if ((int)a[i] == PC_KEY_SPEC_THREAD_KEYRING || (int)a[i] == PC_KEY_SPEC_PROCESS_KEYRING)
			return 1;
	return 0;
}

static int registers_barrier(const long *a)
{
	return (a[0] & PC_MEMBARRIER_REGISTRATIONS) != 0;
}

/* Each system call that makes or ends state that an exec would lose; docs/state-across-a-hop.md has the same list. */
static const struct effect {
	enum change change;
	enum pc_state state;
	int (*when)(const long *argument); /* 0: always */
} effects[] = {
        [PC_CALL_timer_create] = {BEGINS, PC_STATE_TIMERS, 0},
        [PC_CALL_timer_delete] = {ENDS, PC_STATE_TIMERS, 0},
        [PC_CALL_io_setup] = {BEGINS, PC_STATE_CONTEXTS, 0},
        [PC_CALL_io_destroy] = {ENDS, PC_STATE_CONTEXTS, 0},
        [PC_CALL_shmat] = {BEGINS, PC_STATE_SEGMENTS, 0},
        [PC_CALL_shmdt] = {ENDS, PC_STATE_SEGMENTS, 0},
        [PC_CALL_mlockall] = {SETS, PC_STATE_ALL_LOCKED, 0},
        [PC_CALL_munlockall] = {CLEARS, PC_STATE_ALL_LOCKED, 0},
        [PC_CALL_mlock] = {RANGES, 0, 0},
        [PC_CALL_mlock2] = {RANGES, 0, 0},
        [PC_CALL_munlock] = {RANGES, 0, 0},
        [PC_CALL_mprotect] = {RANGES, 0, 0},
        [PC_CALL_madvise] = {RANGES, 0, advises_of_interest},
        [PC_CALL_mmap] = {RANGES, 0, maps_locked},
        [PC_CALL_munmap] = {RANGES, 0, any_ranges},
        [PC_CALL_mremap] = {RANGES, 0, any_ranges},
        [PC_CALL_set_robust_list] = {SETS, PC_STATE_FOR_LIFE, 0},
        [PC_CALL_userfaultfd] = {SETS, PC_STATE_FOR_LIFE, 0},
        [PC_CALL_io_uring_setup] = {SETS, PC_STATE_FOR_LIFE, 0},
        [PC_CALL_mseal] = {SETS, PC_STATE_FOR_LIFE, 0},
        [PC_CALL_unshare] = {SETS, PC_STATE_FOR_LIFE, unshares_of_children},
        [PC_CALL_setns] = {SETS, PC_STATE_FOR_LIFE, joins_for_children},
        [PC_CALL_ptrace] = {SETS, PC_STATE_FOR_LIFE, asks_to_be_traced},
        [PC_CALL_add_key] = {SETS, PC_STATE_FOR_LIFE, names_mortal_keyring},
        [PC_CALL_request_key] = {SETS, PC_STATE_FOR_LIFE, names_mortal_keyring},
        [PC_CALL_keyctl] = {SETS, PC_STATE_FOR_LIFE, names_mortal_keyring},
        [PC_CALL_membarrier] = {COLLECTS, PC_STATE_BARRIERS, registers_barrier},
};

/* The hold is there when any of it is. */
static void hold_or_release(uint64_t *held, enum pc_put_off hold, int is)
{
	if (is && !*held)
		pc_hold(hold);
	else if (!is && *held)
		pc_release(hold);
	*held = (uint64_t)is;
}

static void update_holds(void)
{
	struct pc_kernel_state *state = &pc_self->kernel_state;
	uint64_t any = 0;

	for (unsigned i = 0; i < PC_STATE_SEGMENTS; i++)
		any |= state->count[i];
	hold_or_release(&state->held, PC_HOLD_KERNEL_STATE, any != 0 || pc_ranges_any());
	hold_or_release(&state->held_shared, PC_HOLD_SHARED_MAPPING, state->count[PC_STATE_SEGMENTS] > 0);
}

/* Most calls are of no interest, and some only now and then; 0 for these. */
static const struct effect *effect_of(const struct pc_call *call)
{
	const struct effect *effect;

	if (call->portable < 0 || call->portable >= (long)(sizeof(effects) / sizeof(*effects)))
		return 0;
	effect = &effects[call->portable];
	return effect->change != NOTHING && (effect->when == 0 || effect->when(call->argument)) ? effect : 0;
}

static void count_effect(const struct effect *effect, uint64_t argument)
{
	uint64_t *counter = &pc_self->kernel_state.count[effect->state];

	switch (effect->change) {
	case BEGINS:
		++*counter;
		break;
	case ENDS:
		--*counter;
		break;
	case SETS:
	case CLEARS:
		*counter = effect->change == SETS;
		break;
	case COLLECTS:
		*counter |= argument;
		break;
	case NOTHING:
	case RANGES:
		break;
	}
}

void pc_kernel_state_note(const struct pc_call *call, long result)
{
	const struct effect *effect = effect_of(call);
	uint64_t mask;

	if (effect == 0 || (result < 0 && result >= -4095) || __pc_thread_state.borrows_memory)
		return;
	mask = pc_book_lock();
	pc_ranges_note(call, result);
	count_effect(effect, (uint64_t)call->argument[0]);
	update_holds();
	pc_book_unlock(mask);
}

void pc_kernel_state_cloned(long flags)
{
	if ((flags & PC_CLONE_FILES) == 0 && (flags & PC_CLONE_SIGNAL) == PC_SIGCHLD)
		return;
	pc_self->kernel_state.count[PC_STATE_FOR_LIFE] = 1;
	update_holds();
}

void pc_kernel_state_forked(void)
{
	uint64_t *count = pc_self->kernel_state.count;

	count[PC_STATE_TIMERS] = count[PC_STATE_CONTEXTS] = 0;
	count[PC_STATE_ALL_LOCKED] = count[PC_STATE_FOR_LIFE] = 0;
	pc_ranges_clear(PC_RANGE_LOCKED);
	update_holds();
}
