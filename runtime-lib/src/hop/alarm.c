#include "hop/alarm.h"

#include "kernel/kernel.h"
#include "kernel/raw.h"
#include "kernel/say.h"
#include "signals/knock.h"
#include "state/process.h"

#define SECOND 1000000000ul

/* Linux' struct sigevent and struct itimerspec. */
struct event {
	uint64_t value;
	int signal, notify;
	uint64_t more[6];
};

struct timer {
	uint64_t interval[2], value[2];
};

_Static_assert(sizeof(struct event) == 64, "asm-generic/siginfo.h");

/* The one of this run of this binary. */
static int make_timer(void)
{
	struct event event = {.value = PC_KNOCK_ALARM, .signal = PC_SIGURG};
	int id;

	if (pc_raw3(PC_SYS_timer_create, PC_CLOCK_ID_MONOTONIC, &event, &id) != 0)
		return 0;
	pc_self->alarm_timer = 1 + (uint64_t)id;
	return 1;
}

static int set_timer(uint64_t at)
{
	struct timer timer = {{0, 0}, {at / SECOND, at % SECOND}};

	return (pc_self->alarm_timer != 0 || make_timer()) &&
	       pc_raw4(PC_SYS_timer_settime, pc_self->alarm_timer - 1, PC_TIME_ABSOLUTE, &timer, 0) == 0;
}

void pc_alarm_arm(void)
{
	struct pc_schedule *schedule = &pc_self->schedule;

	if (schedule->alarm == 0)
		schedule->alarm = pc_kernel_nanoseconds() + schedule->step;
	if (schedule->alarm == PC_NEVER || set_timer(schedule->alarm))
		return;
	schedule->alarm = PC_NEVER;
	pc_say("no timer is left for hops by the clock");
}

void pc_alarm_begin(void)
{
	pc_self->alarm_timer = 0;
	pc_alarm_arm();
}

void pc_alarm_look(void)
{
	struct pc_schedule *schedule = &pc_self->schedule;

	pc_self->alarm_rang = 0;
	if (schedule->alarm != PC_NEVER && pc_kernel_nanoseconds() >= schedule->alarm)
		pc_schedule_ring(schedule, pc_self->points);
}
