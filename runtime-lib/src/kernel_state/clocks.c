/* Clocks across image files; see clocks.h. */
#include "kernel_state/clocks.h"

#include "abi/linux.h"
#include "abi/portable_call.h"
#include "kernel/kernel.h"
#include "kernel_state/clock_of_timer.h"
#include "state/process.h"

#define SECOND 1000000000l

struct time {
	int64_t seconds, nanoseconds;
};

/* linux/time.h, the first of each kind is read for it. */
static const struct {
	int8_t id;
	uint8_t clock;
} clocks[] = {
        {PC_CLOCK_ID_MONOTONIC, PC_CLOCK_MONOTONIC},
        {PC_CLOCK_ID_RAW, PC_CLOCK_RAW},
        {PC_CLOCK_ID_BOOT, PC_CLOCK_BOOT},
        {PC_CLOCK_ID_PROCESS, PC_CLOCK_PROCESS},
        {PC_CLOCK_ID_THREAD, PC_CLOCK_MAIN_THREAD},
        {PC_CLOCK_ID_MONOTONIC_COARSE, PC_CLOCK_MONOTONIC},
        {PC_CLOCK_ID_BOOT_ALARM, PC_CLOCK_BOOT},
};

#define READ_CLOCKS PC_CLOCK_TICKS

/* The CPU clock of a process or thread by its id (clock_getcpuclockid, pthread_getcpuclockid), where it is our own. */
static long own_cpu_clock(long id)
{
	long of = ~id >> 3;

	if ((id & 3) != 2 || (of != 0 && of != pc_kernel_process()))
		return id;
	return id & 4 ? PC_CLOCK_ID_THREAD : PC_CLOCK_ID_PROCESS;
}

/* What the program's clock is ahead of the kernel's. */
static int64_t offset_of(long id)
{
	if (id < 0)
		id = own_cpu_clock(id);
	if (id == PC_CLOCK_ID_THREAD && pc_kernel_thread() != pc_kernel_process())
		return 0;
	for (unsigned i = 0; i < sizeof(clocks) / sizeof(*clocks); i++)
		if (clocks[i].id == id)
			return pc_self->clocks.offset[clocks[i].clock];
	return 0;
}

/* Times of the far future stay there. */
static struct time shift(struct time time, int64_t by)
{
	struct time sum = {0, time.nanoseconds + by % SECOND};

	if (__builtin_add_overflow(time.seconds, by / SECOND, &sum.seconds))
		return time;
	if (sum.nanoseconds < 0) {
		sum.nanoseconds += SECOND;
		sum.seconds--;
	} else if (sum.nanoseconds >= SECOND) {
		sum.nanoseconds -= SECOND;
		sum.seconds++;
	}
	return sum;
}

/* What lies before the kernel's clock began is over; 0 would mean that there is no time. */
static struct time to_kernel_time(struct time time, int64_t offset)
{
	if (time.seconds < 0 || time.nanoseconds < 0 || time.nanoseconds >= SECOND)
		return time;
	time = shift(time, -offset);
	return time.seconds < 0 ? (struct time){0, 1} : time;
}

/* An absolute time among the arguments, in a copy. */
static void move_time(struct pc_call *call, int argument, int64_t offset)
{
	struct time *copy = (struct time *)call->scratch;

	if (call->argument[argument] == 0 || offset == 0)
		return;
	*copy = to_kernel_time(*(const struct time *)call->argument[argument], offset);
	call->argument[argument] = (long)copy;
}

/* struct itimerspec: interval, value; a value of 0 stops the timer. */
static long move_timer(struct pc_call *call, long clock)
{
	const struct time *from = (const struct time *)call->argument[2];
	struct time *copy = (struct time *)call->scratch;

	if (clock == PC_NO_CLOCK)
		return -PC_EINVAL;
	if (from == 0 || (from[1].seconds == 0 && from[1].nanoseconds == 0))
		return 0;
	copy[0] = from[0];
	copy[1] = to_kernel_time(from[1], offset_of(clock));
	call->argument[2] = (long)copy;
	return 0;
}

static void move_futex(struct pc_call *call)
{
	long operation = call->argument[1] & ~PC_FUTEX_PRIVATE;

	if (operation == PC_FUTEX_WAIT_BITSET || operation == PC_FUTEX_WAIT_REQUEUE_PI ||
	        operation == PC_FUTEX_LOCK_PI2)
		move_time(call, 3, offset_of(PC_CLOCK_ID_MONOTONIC));
}

long pc_clocks_prepare(struct pc_call *call)
{
	const long *a = call->argument;

	switch (call->portable) {
	case PC_CALL_clock_nanosleep:
		if (a[1] & PC_TIME_ABSOLUTE)
			move_time(call, 2, offset_of(a[0]));
		break;
	case PC_CALL_timerfd_settime:
		return a[1] & PC_TIME_ABSOLUTE ? move_timer(call, pc_clock_of_descriptor((uint32_t)a[0])) : 0;
	case PC_CALL_timer_settime:
		return a[1] & PC_TIME_ABSOLUTE ? move_timer(call, pc_clock_of_timer((uint32_t)a[0])) : 0;
	case PC_CALL_futex:
		move_futex(call);
		break;
	case PC_CALL_futex_waitv:
		move_time(call, 3, offset_of(a[4]));
		break;
	case PC_CALL_futex_wait:
		move_time(call, 4, offset_of(a[5]));
		break;
	default:
		break;
	}
	return 0;
}

long pc_clocks_finish(const struct pc_call *call, long result)
{
	const long *a = call->argument;

	if (result < 0 && result >= -4095)
		return result;
	switch (call->portable) {
	case PC_CALL_clock_gettime:
		*(struct time *)a[1] = shift(*(const struct time *)a[1], offset_of(a[0]));
		break;
	case PC_CALL_times:
		return result + pc_self->clocks.offset[PC_CLOCK_TICKS];
	case PC_CALL_sysinfo:
		*(int64_t *)a[0] += offset_of(PC_CLOCK_ID_BOOT) / SECOND;
		break;
	case PC_CALL_timer_create:
		pc_clock_note_timer(*(const uint32_t *)a[2], a[0]);
		break;
	case PC_CALL_timer_delete:
		pc_clock_forget_timer((uint32_t)a[0]);
		break;
	default:
		break;
	}
	return result;
}

uint64_t pc_clocks_now(void)
{
	return pc_kernel_nanoseconds() + (uint64_t)pc_self->clocks.offset[PC_CLOCK_MONOTONIC];
}

void pc_clocks_read(int64_t readings[PC_CLOCKS])
{
	for (unsigned i = 0; i < READ_CLOCKS; i++) {
		struct time now = {0, 0};

		pc_portable(clock_gettime, clocks[i].id, &now, 0, 0, 0);
		readings[clocks[i].clock] = now.seconds * SECOND + now.nanoseconds;
	}
	readings[PC_CLOCK_TICKS] = pc_portable(times, 0, 0, 0, 0, 0);
}

void pc_clocks_continue(const int64_t readings[PC_CLOCKS])
{
	int64_t now[PC_CLOCKS];

	pc_self->clocks = (struct pc_clocks){0};
	pc_clocks_read(now);
	for (unsigned clock = 0; clock < PC_CLOCKS; clock++)
		pc_self->clocks.offset[clock] = readings[clock] - now[clock];
	pc_self->clocks.moved = 1;
}

void pc_clocks_forked(void)
{
	pc_self->clocks.offset[PC_CLOCK_PROCESS] = pc_self->clocks.offset[PC_CLOCK_MAIN_THREAD] = 0;
	pc_clock_forget_timers();
}
