/* Whether to hop at a migration point, and the hop; see point.h. */
#include "hop/point.h"

#include "find/image_path.h"
#include "hop/alarm.h"
#include "hop/order.h"
#include "hop/request.h"
#include "isa.h"
#include "kernel/paths.h"
#include "leaving/leave.h"
#include "report/probe.h"
#include "report/report.h"
#include "state/poll.h"
#include "state/process.h"
#include "threads/native_thread.h"
#include "threads/stack.h"

/* Machine stack that the hop itself may need: the kernel does not grow ours when it writes to it. */
#define OWN_STACK 0x20000ul
_Static_assert(sizeof(struct pc_travel) < OWN_STACK / 2, "the travel and what writes memory lie on it");

int __pc_poll_flag;

static uint64_t earlier(uint64_t a, uint64_t b)
{
	return a < b ? a : b;
}

/* The slow path is taken at this point next, or before it when an image or an order is due. */
static void want(uint64_t point)
{
	pc_self->wanted = earlier(point, earlier(pc_self->schedule.image_due, pc_self->order.next));
}

/* Points are passed by as soon as nobody waits for one and no statistics tell their number. */
static void set_flag(void)
{
	const struct pc_schedule *schedule = &pc_self->schedule;

	__pc_poll_flag = schedule->due != PC_NEVER || schedule->image_due != PC_NEVER ||
	                 pc_self->probe.due != PC_NEVER || pc_self->order.next != PC_NEVER ||
	                 pc_self->order.knock != 0 || pc_self->environment.statistics[0] != 0;
}

void pc_point_arm(void)
{
	want(pc_self->schedule.due);
	pc_self->tries = 0;
	set_flag();
}

/* The hop that was planned is over. */
static void plan_next_hop(void)
{
	struct pc_passed passed = pc_schedule_next(&pc_self->schedule, pc_self->points, PC_OWN_ISA);

	pc_report_stops_passed(passed.count, passed.first);
}

/* Whether the hop that is under way is one of the schedule's. */
static int is_planned(void)
{
	return pc_self->request == 0 && !pc_self->order.under_way;
}

/* The hop that was under way is over. */
static void go_on(void)
{
	if (is_planned())
		plan_next_hop();
	else
		pc_schedule_moved(&pc_self->schedule, PC_OWN_ISA);
	pc_self->request = 0;
	pc_point_arm();
}

void pc_point_arrived(void)
{
	struct pc_request *request = (struct pc_request *)pc_self->request;
	int planned = is_planned();

	pc_self->hops++;
	pc_self->environment.failures[PC_OWN_ISA] = 0;
	go_on();
	if (planned)
		pc_report_hop_made();
	else if (request != 0)
		request->refused = PC_PUT_OFF_NONE;
}

void pc_point_refused(uint32_t isa)
{
	if (is_planned()) {
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
		want(pc_self->points + pc_leave_retry_gap(reason, &pc_self->tries));
	}
}

/*
 * Only the program hears of it if there is no hop: it decides whether to ask again. What the schedule has here comes at
 * the next point.
 */
static void try_request(const struct pc_place *place, struct pc_request *request)
{
	/* Until signals are blocked a handler may try a request of its own, in vain, in the middle of this one. */
	uint64_t outer = pc_self->request;

	request->waits = 0;
	/* What a process finds that has left and come back. */
	request->refused = PC_PUT_OFF_DESTINATION;
	pc_self->request = (uint64_t)request;
	request->refused = request->isa != PC_NO_ISA ? pc_leave_for((uint32_t)request->isa, place)
	                                             : pc_leave_into((const char *)request->file, 1, place);
	pc_self->request = outer;
	if (request->isa != PC_NO_ISA &&
	        pc_put_off_retry((enum pc_put_off)request->refused) == PC_RETRY_NEVER)
		pc_self->environment.unreachable[request->isa] = (uint32_t)request->refused;
	want(pc_self->schedule.due);
}

static void try_hop(const struct pc_place *place)
{
	struct pc_schedule *schedule = &pc_self->schedule;

	if (schedule->target == PC_OWN_ISA && !schedule->same) { /* at:N=ISA, already there */
		plan_next_hop();
		pc_point_arm();
		return;
	}
	put_off(pc_self->points < pc_self->environment.retry_at[schedule->target]
	                ? PC_PUT_OFF_FAILED
	                : pc_leave_for(schedule->target, place));
}

/* Images are put off as hops are, but where a hop has another destination to try, an image is given up. */
static void try_image(const struct pc_place *place)
{
	struct pc_schedule *schedule = &pc_self->schedule;
	char file[PC_PATH];
	enum pc_put_off reason =
	        pc_image_path_make(file) ? pc_leave_into(file, 0, place) : PC_PUT_OFF_NO_IMAGE;

	if (pc_self->image_counted != schedule->image_due)
		pc_self->put_off[reason]++;
	pc_report_image_put_off(reason);
	if (reason == PC_PUT_OFF_NO_IMAGE || reason == PC_PUT_OFF_FAILED) {
		pc_report_image_given_up();
		pc_schedule_next_image(schedule, pc_self->points);
	} else {
		schedule->image_due = pc_self->points + pc_leave_retry_gap(reason, &pc_self->tries);
	}
	pc_self->image_counted = schedule->image_due;
	want(schedule->due > pc_self->points ? schedule->due : pc_self->points + 1);
}

static void try_both(const struct pc_place *place)
{
	const struct pc_schedule *schedule = &pc_self->schedule;

	/* What is tried here says when it is wanted again; a call for a request that was left says nothing. */
	want(schedule->due);
	if (pc_self->points >= schedule->image_due)
		try_image(place);
	if (pc_self->points >= schedule->due)
		try_hop(place);
}

/* An order changes nothing of the schedule: what is due here is, whatever has become of it. */
static void try_order_and_schedule(const struct pc_place *place)
{
	pc_order_look(place);
	if (pc_self->points >= pc_self->wanted)
		try_both(place);
}

static void pass(const struct pc_place *place)
{
	struct pc_request *request = pc_request_here();

	pc_native_thread()->knocked = 0;
	pc_stack_reach((uint64_t)__builtin_frame_address(0) - OWN_STACK);
	if (pc_self->points >= pc_self->probe.due)
		pc_probe_point(place->caller);
	pc_alarm_look();
	if (request != 0)
		try_request(place, request);
	else
		try_order_and_schedule(place);
	if (pc_self->schedule.alarm == 0)
		pc_alarm_arm();
	set_flag();
	/* Somebody has knocked meanwhile: what was wanted has been overwritten. */
	if (pc_self->order.knock != 0 || pc_self->alarm_rang != 0)
		pc_poll_call();
}

void pc_point_hop(const struct pc_registers *caller)
{
	pass(&(struct pc_place){.caller = caller});
}

void pc_point_in_call(const struct pc_registers *caller, struct pc_blocking_call *blocking)
{
	pass(&(struct pc_place){.caller = caller, .blocking = blocking});
}
