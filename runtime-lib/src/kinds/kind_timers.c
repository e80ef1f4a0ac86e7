/* The three interval timers (setitimer). An exec keeps them. */
#include "abi/portable_call.h"
#include "kinds/kinds.h"

static int save_timers(struct pc_travel *travel)
{
	const struct pc_timer none = {{0, 0}, {0, 0}};

	for (long timer = 0; timer < PC_TIMERS; timer++)
		pc_portable(setitimer, timer, &none, &travel->state.timers[timer], 0, 0);
	return 1;
}

/* Nothing left of a timer that repeats: it has run out, and its signal has not been taken. A value of 0 would stop it. */
static void make_due(struct pc_timer *timer)
{
	if ((timer->interval[0] | timer->interval[1]) != 0 && (timer->value[0] | timer->value[1]) == 0)
		timer->value[1] = 1;
}

static int start_timers(const struct pc_timer timers[PC_TIMERS])
{
	int started = 1;

	for (long i = 0; i < PC_TIMERS; i++) {
		struct pc_timer timer = timers[i];

		make_due(&timer);
		started &= pc_portable(setitimer, i, &timer, 0, 0, 0) == 0;
	}
	return started;
}

static void undo_timers(struct pc_travel *travel)
{
	start_timers(travel->state.timers);
}

static int load_timers(struct pc_travel *travel)
{
	return start_timers(travel->state.timers) || pc_travel_refuse(travel, "its timers cannot be started");
}

const struct pc_kind pc_kind_timers = {
        .in = PC_IMAGE_FILE, .save = save_timers, .undo = undo_timers, .load = load_timers};
