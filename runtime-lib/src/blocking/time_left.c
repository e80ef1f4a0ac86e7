#include "blocking/time_left.h"

#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "kernel/kernel.h"
#include "kernel_state/clocks.h"
#include "portable/memory.h"
#include "state/process.h"
#include "threads/thread.h"

#define SECOND 1000000000ul
#define MILLISECOND 1000000ul
/* Times are counted in 64 bits of nanoseconds: a longer one is for ever. */
#define FOREVER_SECONDS 9000000000ul

static uint64_t argument_of_time(const struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	return blocking->argument[restart->time_at];
}

/* clock_nanosleep: clock, flags, request, remain; nanosleep has the last two. */
static int is_absolute_sleep(const struct pc_blocking_call *blocking)
{
	return blocking->number == PC_CALL_clock_nanosleep && (blocking->argument[1] & PC_TIME_ABSOLUTE) != 0;
}

/* Of CPU time: what the kernel has said is what counts. */
static int is_sleep_of_cpu_time(const struct pc_blocking_call *blocking)
{
	int clock = (int)blocking->argument[0];

	return blocking->number == PC_CALL_clock_nanosleep &&
	       (clock < 0 || clock == PC_CLOCK_ID_PROCESS || clock == PC_CLOCK_ID_THREAD);
}

/* Whether the call says how long it waits, counted from its begin. */
static int is_timed(const struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	switch (restart->time) {
	case PC_TIME_NONE:
		return 0;
	case PC_TIME_MILLISECONDS:
		return (int)argument_of_time(blocking, restart) > 0;
	case PC_TIME_FUTEX:
		return (blocking->argument[1] & ~(uint64_t)(PC_FUTEX_PRIVATE | PC_FUTEX_REAL_TIME)) ==
		               PC_FUTEX_WAIT &&
		       argument_of_time(blocking, restart) != 0;
	case PC_TIME_SLEEP:
		return !is_absolute_sleep(blocking) && argument_of_time(blocking, restart) != 0;
	default:
		return argument_of_time(blocking, restart) != 0;
	}
}

/* What is not, the kernel refuses: it must see it as it is. */
static int is_valid_time(const uint64_t spec[2])
{
	return (int64_t)spec[0] >= 0 && spec[1] < SECOND;
}

/* In nanoseconds. */
static uint64_t time_of(const uint64_t spec[2])
{
	return spec[0] > FOREVER_SECONDS ? FOREVER_SECONDS * SECOND : spec[0] * SECOND + spec[1];
}

static uint64_t left_of(uint64_t time, uint64_t began)
{
	uint64_t over = pc_clocks_now() - began;

	return over < time ? time - over : 0;
}

/* A struct timespec of the program's, at which the kernel has not looked yet: what cannot be read is its business. */
static int is_readable(uint64_t address)
{
	return pc_kernel_readable(address) && pc_kernel_readable(address + sizeof(uint64_t));
}

/* libc's own copies lie in the frames of its functions. */
static int is_in_frame(uint64_t address)
{
	return address - __pc_data_stack_pointer < PC_PAGE;
}

void pc_time_begin(struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	uint64_t address = argument_of_time(blocking, restart);

	if (!is_timed(blocking, restart))
		return;
	if (restart->time == PC_TIME_COPIED) {
		if (!is_in_frame(address) && !is_readable(address))
			return;
		pc_copy(blocking->left, (const void *)address, sizeof(blocking->left));
		blocking->copied = 1;
		/* It does not restart, and the clock costs as much as the call. */
		if (blocking->left[0] == 0 && blocking->left[1] == 0)
			return;
	}
	blocking->began = pc_clocks_now();
}

static void compute_left(struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	uint64_t left;

	if (restart->time == PC_TIME_SLEEP && is_sleep_of_cpu_time(blocking))
		return;
	left = left_of(time_of((const uint64_t *)argument_of_time(blocking, restart)), blocking->began);
	blocking->left[0] = left / SECOND;
	blocking->left[1] = left % SECOND;
}

static void prepare_again(
        struct pc_blocking_call *blocking, const struct pc_restart *restart, struct pc_call *call)
{
	if (restart->time == PC_TIME_MILLISECONDS) {
		uint64_t time = (uint64_t)call->argument[restart->time_at] * MILLISECOND;

		/* Up: it must not end early. */
		call->argument[restart->time_at] =
		        (long)((left_of(time, blocking->began) + MILLISECOND - 1) / MILLISECOND);
	} else if (is_readable(argument_of_time(blocking, restart)) &&
	           is_valid_time((const uint64_t *)argument_of_time(blocking, restart))) {
		compute_left(blocking, restart);
		call->argument[restart->time_at] = (long)blocking->left;
	}
}

void pc_time_prepare(
        struct pc_blocking_call *blocking, const struct pc_restart *restart, struct pc_call *call)
{
	if (!is_timed(blocking, restart))
		return;
	if (blocking->again)
		prepare_again(blocking, restart, call);
	else if (blocking->copied)
		call->argument[restart->time_at] = (long)blocking->left;
	if (restart->time == PC_TIME_SLEEP)
		call->argument[restart->time_at + 1] = (long)blocking->left;
}

long pc_time_told(const struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	uint64_t *remain = (uint64_t *)blocking->argument[restart->time_at + 1];

	if (restart->time != PC_TIME_SLEEP || !is_timed(blocking, restart) || remain == 0)
		return -PC_EINTR;
	if (!is_readable((uint64_t)remain))
		return -PC_EFAULT;
	remain[0] = blocking->left[0];
	remain[1] = blocking->left[1];
	return -PC_EINTR;
}
