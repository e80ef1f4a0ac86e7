#include "leaving/leave.h"

#include "files/memory_files.h"
#include "leaving/handover.h"
#include "leaving/image_file.h"
#include "isa.h"
#include "kernel/kernel.h"
#include "kernel_state/attributes.h"
#include "kinds/kinds.h"
#include "signals/signals.h"
#include "state/process.h"
#include "threads/stack.h"
#include "threads/thread.h"

/* An ISA's frames may be twice as large as another's, and machine stacks end at 2 GiB. */
#define DEEP 0x40000000ul
#define RETRY_GAP_MAX 1024
/* Tries before the gap doubles: a handler of a few points must not cost a program the hop or image behind it. */
#define TRIES_PER_GAP 8

/* States of the process that no exec carries over. */
enum pc_put_off pc_leave_held(void)
{
	for (unsigned state = PC_HOLD_THREAD; state < PC_PUT_OFF_STATE_END; state++)
		if (pc_self->holds[state] != 0)
			return (enum pc_put_off)state;
	if (__pc_unwinds != 0)
		return PC_PUT_OFF_EXCEPTION;
	if (__pc_forbids != 0)
		return PC_PUT_OFF_FORBIDDEN;
	if ((uint64_t)pc_kernel_process() != pc_self->environment.pid)
		return PC_PUT_OFF_BORROWED_MEMORY;
	return pc_thread_holds() || pc_kernel_thread() != pc_kernel_process() ? PC_HOLD_THREAD
	                                                                      : PC_PUT_OFF_NONE;
}

static enum pc_put_off find_destination(struct pc_destination *destination)
{
	enum pc_put_off found = pc_self->environment.unreachable[destination->isa];

	if (found != PC_PUT_OFF_NONE)
		return found;
	return pc_destination_find(destination);
}

/* Where the frames go: to another ISA, or into a file. */
struct leaving {
	struct pc_destination *destination; /* or 0 */
	const char *file;
	int go_on;
};

/* Where the process stands, for whoever has ordered it to leave. */
static void note_innermost(const struct pc_travel *travel)
{
	const struct pc_frames *frames = &travel->frames;
	uint64_t at = frames->begin;

	pc_self->order.frames = frames->count;
	for (uint64_t left = frames->count; left-- > 0;) {
		const struct pc_site *site = &travel->table.sites[*(const uint64_t *)at];

		if (left < PC_ORDER_SITES)
			pc_self->order.sites[left] = site->id;
		at += pc_frame_size(site);
	}
}

static enum pc_put_off read_stack(struct pc_travel *travel, const struct pc_registers *caller)
{
	struct pc_hop *hop = &travel->header.hop;
	uint64_t began = pc_kernel_nanoseconds();
	enum pc_put_off reason;

	/* Emulators number real-time signals otherwise: what has arrived here means another signal there. */
	if (pc_kernel_pending() >> (PC_FIRST_REAL_TIME - 1) != 0)
		return PC_PUT_OFF_PENDING_SIGNAL;
	if (!pc_own_site_table(&travel->table))
		return PC_PUT_OFF_FAILED;
	reason = pc_frames_read(&travel->frames, &travel->table, caller);
	hop->read_ns = pc_kernel_nanoseconds() - began;
	if (pc_self->order.under_way)
		note_innermost(travel);
	hop->frames = travel->frames.count;
	hop->values = travel->frames.values;
	return reason;
}

/*
 * With signals blocked: a handler that came to a migration point meanwhile would meet the frame buffer in
 * use, and what arrives from here on waits until the destination has its handlers.
 */
static enum pc_put_off read_and_leave(
        const struct pc_place *place, const struct leaving *leaving, const struct pc_hop *hop)
{
	struct pc_travel travel;
	uint64_t mask = pc_kernel_mask(PC_MASK_ALL);
	enum pc_put_off reason;

	pc_travel_begin(&travel, leaving->file != 0 ? PC_IMAGE_FILE : PC_HANDOVER, -1);
	travel.header.hop = *hop;
	travel.header.signal_mask = mask;
	/* Not before: a handler may wait in a call of its own, and may jump away from here. */
	__pc_thread_state.blocked = (uint64_t)place->blocking;
	reason = read_stack(&travel, place->caller);
	if (reason == PC_PUT_OFF_NONE) {
		pc_stack_trim();
		reason = leaving->file != 0 ? pc_image_file_make(leaving->file, leaving->go_on, &travel)
		                            : pc_hand_over(leaving->destination, &travel);
	}
	__pc_thread_state.blocked = 0;
	pc_frames_end(&travel.frames);
	pc_kernel_mask(mask);
	return reason;
}

static enum pc_put_off leave(const struct pc_place *place, const struct leaving *leaving, uint32_t target)
{
	struct pc_hop hop = {.from = PC_OWN_ISA, .to = target, .point = pc_self->points};
	enum pc_put_off reason = pc_leave_held();

	if (reason != PC_PUT_OFF_NONE)
		return reason;
	/* An image file refuses such descriptors by name. */
	if (!pc_attributes_survive() || (leaving->destination != 0 && pc_memory_files_open()))
		return PC_HOLD_KERNEL_STATE;
	hop.began_ns = pc_kernel_nanoseconds();
	/* On another stack, a signal handler's, the reader of frames finds out. */
	if ((uint64_t)__builtin_frame_address(0) - PC_MACHINE_STACK_LOW <
	        PC_MACHINE_STACK_TOP - DEEP - PC_MACHINE_STACK_LOW)
		return PC_PUT_OFF_DEEP_STACK;
	if (leaving->destination != 0)
		reason = find_destination(leaving->destination);
	return reason == PC_PUT_OFF_NONE ? read_and_leave(place, leaving, &hop) : reason;
}

enum pc_put_off pc_leave_for(uint32_t isa, const struct pc_place *place)
{
	struct pc_destination destination;
	struct leaving leaving = {.destination = &destination};

	/* Not all of its 8 KiB are made 0: as long as a state holds hops off, this is done at each point. */
	destination.isa = isa;
	destination.binary[0] = destination.emulator[0] = 0;
	return leave(place, &leaving, isa);
}

enum pc_put_off pc_leave_into(const char *file, int go_on, const struct pc_place *place)
{
	struct leaving leaving = {.file = file, .go_on = go_on};

	return leave(place, &leaving, PC_NO_ISA);
}

uint64_t pc_leave_retry_gap(enum pc_put_off reason, uint64_t *tries)
{
	enum pc_retry retry = pc_put_off_retry(reason);
	uint64_t gap = (uint64_t)1 << *tries / TRIES_PER_GAP;

	if (retry == PC_RETRY_AT_NEXT_POINT || (retry == PC_RETRY_WHEN_ASKED && pc_self->holds[reason] != 0))
		return 1;
	if (gap < RETRY_GAP_MAX)
		++*tries;
	return gap;
}
