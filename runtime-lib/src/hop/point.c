/* Whether to hop at a migration point, and the hop; see point.h. */
#include "hop/point.h"

#include "files/memory_files.h"
#include "find/image_path.h"
#include "hop/handover.h"
#include "hop/image_file.h"
#include "hop/request.h"
#include "hop/resume.h"
#include "isa.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "kernel_state/attributes.h"
#include "kinds/kinds.h"
#include "report/probe.h"
#include "report/report.h"
#include "signals/signals.h"
#include "state/process.h"
#include "threads/stack.h"
#include "threads/thread.h"

/* Machine stack that the hop itself may need: the kernel does not grow ours when it writes to it. */
#define OWN_STACK 0x20000ul
_Static_assert(sizeof(struct pc_travel) < OWN_STACK / 2, "the travel and what writes memory lie on it");
/* An ISA's frames may be twice as large as another's, and machine stacks end at 2 GiB. */
#define DEEP 0x40000000ul
#define RETRY_GAP_MAX 1024
/* Tries before the gap doubles: a handler of a few points must not cost a program the hop or image behind it. */
#define TRIES_PER_GAP 8

int __pc_poll_flag;

/* The slow path is taken at this point next, or before it when an image is due. */
static void want(uint64_t point)
{
	uint64_t image = pc_self->schedule.image_due;

	pc_self->wanted = point < image ? point : image;
}

/* Points are passed by as soon as nobody waits for one and no statistics tell their number. */
static void set_flag(void)
{
	const struct pc_schedule *schedule = &pc_self->schedule;

	__pc_poll_flag = schedule->due != PC_NEVER || schedule->image_due != PC_NEVER ||
	                 pc_self->probe.due != PC_NEVER || pc_self->environment.statistics[0] != 0;
}

void pc_point_arm(void)
{
	want(pc_self->schedule.due);
	pc_self->tries = 0;
	set_flag();
}

void pc_point_call(void)
{
	/* In this order: a signal handler's point between the two may clear the flag, and ours is asked for again. */
	__pc_poll_flag = 1;
	pc_self->wanted = 0;
}

/* The hop that was planned is over. */
static void plan_next_hop(void)
{
	struct pc_passed passed = pc_schedule_next(&pc_self->schedule, pc_self->points, PC_OWN_ISA);

	pc_report_stops_passed(passed.count, passed.first);
}

/* The hop that was under way is over. */
static void go_on(void)
{
	if (pc_self->request == 0)
		plan_next_hop();
	else
		pc_schedule_moved(&pc_self->schedule, PC_OWN_ISA);
	pc_self->request = 0;
	pc_point_arm();
}

void pc_point_arrived(void)
{
	struct pc_request *request = (struct pc_request *)pc_self->request;

	pc_self->hops++;
	pc_self->environment.failures[PC_OWN_ISA] = 0;
	go_on();
	if (request == 0)
		pc_report_hop_made();
	else
		request->refused = PC_PUT_OFF_NONE;
}

void pc_point_refused(uint32_t isa)
{
	if (pc_self->request == 0) {
		pc_self->put_off[PC_PUT_OFF_DESTINATION]++;
		pc_report_hop_given_up(PC_PUT_OFF_DESTINATION);
	}
	pc_self->environment.unreachable[isa] = PC_PUT_OFF_DESTINATION;
	go_on();
}

int pc_point_due(void)
{
	uint64_t point = __atomic_add_fetch(&pc_self->points, 1, __ATOMIC_RELAXED);

	return point >= pc_self->wanted || point >= pc_self->probe.due;
}

/* States of the process that no exec carries over. */
static enum pc_put_off find_hold(void)
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
};

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
	hop->frames = travel->frames.count;
	hop->values = travel->frames.values;
	return reason;
}

/*
 * With signals blocked: a handler that came to a migration point meanwhile would meet the frame buffer in
 * use, and what arrives from here on waits until the destination has its handlers.
 */
static enum pc_put_off read_and_leave(
        const struct pc_registers *caller, const struct leaving *leaving, const struct pc_hop *hop)
{
	struct pc_travel travel;
	uint64_t mask = pc_kernel_mask(PC_MASK_ALL);
	enum pc_put_off reason;

	pc_travel_begin(&travel, leaving->file != 0 ? PC_IMAGE_FILE : PC_HANDOVER, -1);
	travel.header.hop = *hop;
	travel.header.signal_mask = mask;
	reason = read_stack(&travel, caller);
	if (reason == PC_PUT_OFF_NONE) {
		pc_stack_trim();
		reason = leaving->file != 0 ? pc_image_file_make(leaving->file, &travel)
		                            : pc_hand_over(leaving->destination, &travel);
	}
	pc_frames_end(&travel.frames);
	pc_kernel_mask(mask);
	return reason;
}

static enum pc_put_off leave_for(
        const struct pc_registers *caller, const struct leaving *leaving, uint32_t target)
{
	struct pc_hop hop = {.from = PC_OWN_ISA, .to = target, .point = pc_self->points};
	enum pc_put_off reason = find_hold();

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
	return reason == PC_PUT_OFF_NONE ? read_and_leave(caller, leaving, &hop) : reason;
}

/* How many points on what has been put off is tried again: one where that is cheap, else more and more. */
static uint64_t pick_retry_gap(enum pc_put_off reason)
{
	enum pc_retry retry = pc_put_off_retry(reason);
	uint64_t gap = (uint64_t)1 << pc_self->tries / TRIES_PER_GAP;

	if (retry == PC_RETRY_AT_NEXT_POINT || (retry == PC_RETRY_WHEN_ASKED && pc_self->holds[reason] != 0))
		return 1;
	if (gap < RETRY_GAP_MAX)
		pc_self->tries++;
	return gap;
}

/* The next planned hop comes to its turn in place of the one that is due. */
static void pass_over(enum pc_put_off reason)
{
	pc_report_hop_given_up(reason);
	plan_next_hop();
	pc_point_arm();
}

/*
 * What has failed may succeed later. The stretch until the next try doubles, so that it is never much longer than
 * the time since the first failure; a hop that is planned within it takes the place of this one.
 */
static void retry_later(uint32_t isa, enum pc_put_off reason)
{
	struct pc_schedule *schedule = &pc_self->schedule, next = *schedule;
	uint64_t *failures = &pc_self->environment.failures[isa];

	if (pc_self->points >= pc_self->environment.retry_at[isa]) {
		pc_self->environment.retry_at[isa] = pc_self->points + ((uint64_t)1 << *failures);
		*failures += *failures < 40;
	}
	want(pc_self->environment.retry_at[isa]);
	pc_schedule_next(&next, pc_self->points, PC_OWN_ISA);
	if (next.due <= pc_self->environment.retry_at[isa])
		pass_over(reason);
}

static void put_off(enum pc_put_off reason)
{
	struct pc_schedule *schedule = &pc_self->schedule;

	if (pc_self->counted != schedule->due)
		pc_self->put_off[reason]++;
	pc_self->counted = schedule->due;
	pc_report_hop_put_off(reason);
	switch (pc_put_off_retry(reason)) {
	case PC_RETRY_NEVER:
		pc_self->environment.unreachable[schedule->target] = reason;
		pass_over(reason);
		break;
	case PC_RETRY_LATER:
		if (pc_self->environment.unreachable[schedule->target] != PC_PUT_OFF_NONE)
			pass_over(reason);
		else
			retry_later(schedule->target, reason);
		break;
	default:
		want(pc_self->points + pick_retry_gap(reason));
	}
}

/* Returns if there is no hop. */
static enum pc_put_off hop_to(uint32_t isa, const struct pc_registers *caller)
{
	struct pc_destination destination;
	struct leaving leaving = {.destination = &destination};

	/* Not all of its 8 KiB are made 0: as long as a state holds hops off, this is done at each point. */
	destination.isa = isa;
	destination.binary[0] = destination.emulator[0] = 0;
	return leave_for(caller, &leaving, isa);
}

/*
 * Only the program hears of it if there is no hop: it decides whether to ask again. What the schedule has here comes at
 * the next point.
 */
static void try_request(const struct pc_registers *caller, struct pc_request *request)
{
	/* Until signals are blocked a handler may try a request of its own, in vain, in the middle of this one. */
	uint64_t outer = pc_self->request;

	request->waits = 0;
	/* What a process finds that has left and come back. */
	request->refused = PC_PUT_OFF_DESTINATION;
	pc_self->request = (uint64_t)request;
	request->refused = hop_to((uint32_t)request->isa, caller);
	pc_self->request = outer;
	if (pc_put_off_retry((enum pc_put_off)request->refused) == PC_RETRY_NEVER)
		pc_self->environment.unreachable[request->isa] = (uint32_t)request->refused;
	want(pc_self->schedule.due);
}

static void try_hop(const struct pc_registers *caller)
{
	struct pc_schedule *schedule = &pc_self->schedule;

	if (schedule->target == PC_OWN_ISA && !schedule->same) { /* at:N=ISA, already there */
		plan_next_hop();
		pc_point_arm();
		return;
	}
	put_off(pc_self->points < pc_self->environment.retry_at[schedule->target]
	                ? PC_PUT_OFF_FAILED
	                : hop_to(schedule->target, caller));
}

/* Images are put off as hops are, but where a hop has another destination to try, an image is given up. */
static void try_image(const struct pc_registers *caller)
{
	struct pc_schedule *schedule = &pc_self->schedule;
	char file[PC_PATH];
	struct leaving leaving = {.file = file};
	enum pc_put_off reason =
	        pc_image_path_make(file) ? leave_for(caller, &leaving, PC_NO_ISA) : PC_PUT_OFF_NO_IMAGE;

	if (pc_self->image_counted != schedule->image_due)
		pc_self->put_off[reason]++;
	pc_report_image_put_off(reason);
	if (reason == PC_PUT_OFF_NO_IMAGE || reason == PC_PUT_OFF_FAILED) {
		pc_report_image_given_up();
		pc_schedule_next_image(schedule, pc_self->points);
	} else {
		schedule->image_due = pc_self->points + pick_retry_gap(reason);
	}
	pc_self->image_counted = schedule->image_due;
	want(schedule->due > pc_self->points ? schedule->due : pc_self->points + 1);
}

static void try_both(const struct pc_registers *caller)
{
	const struct pc_schedule *schedule = &pc_self->schedule;

	/* What is tried here says when it is wanted again; a call for a request that was left says nothing. */
	want(schedule->due);
	if (pc_self->points >= schedule->image_due)
		try_image(caller);
	if (pc_self->points >= schedule->due)
		try_hop(caller);
}

void pc_point_hop(const struct pc_registers *caller)
{
	struct pc_request *request = pc_request_here();

	pc_stack_reach((uint64_t)__builtin_frame_address(0) - OWN_STACK);
	if (pc_self->points >= pc_self->probe.due)
		pc_probe_point(caller);
	if (request != 0)
		try_request(caller, request);
	else if (pc_self->points >= pc_self->wanted)
		try_both(caller);
	set_flag();
}
