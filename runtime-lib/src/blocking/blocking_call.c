#include "blocking/blocking_call.h"

#include "abi/interruptible.h"
#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "abi/signal_numbers.h"
#include "abi/system_call.h"
#include "blocking/restart.h"
#include "blocking/time_left.h"
#include "blocking/transfer.h"
#include "hop/point.h"
#include "signals/knock.h"
#include "state/poll.h"
#include "state/process.h"
#include "threads/native_thread.h"
#include "threads/stack.h"
#include "threads/thread.h"

static volatile int *cancel_of(const struct pc_blocking_call *blocking)
{
	static const int never;

	return blocking->cancel != 0 ? (volatile int *)blocking->cancel : (volatile int *)&never;
}

/* sigwait and its kin may take signals of ours, too: told of them, if the program does not want to be. */
static int takes_signals(const struct pc_blocking_call *blocking)
{
	return blocking->number == PC_CALL_rt_sigtimedwait;
}

/* One call of the kernel, with what is left to do. */
static long attempt(struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	struct pc_rest rest;
	struct pc_call call;
	long argument[6], result;

	pc_call_begin(&call, (long)blocking->number, (const long *)blocking->argument);
	pc_time_prepare(blocking, restart, &call);
	pc_transfer_prepare(blocking, restart, &call, &rest);
	if (takes_signals(blocking) && call.argument[1] == 0)
		call.argument[1] = (long)rest.information;
	for (int i = 0; i < 6; i++)
		argument[i] = call.argument[i];
	pc_stack_cover(__pc_data_stack_pointer);
	if (pc_route(&call, &result))
		return result;
	result = pc_call_prepare(&call);
	if (result < 0)
		return result;
	result = pc_interruptible_call(&call, cancel_of(blocking), &pc_native_thread()->knocked);
	if (takes_signals(blocking) && result == PC_SIGURG && pc_knock_taken((const void *)call.argument[1]))
		return PC_NOT_MADE;
	return result == PC_NOT_MADE ? result : pc_call_finish(&call, result, argument);
}

static void begin(struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	blocking->begun = 1;
	blocking->handlers = __pc_thread_state.handlers;
	blocking->interruptions = __pc_thread_state.interruptions;
	pc_time_begin(blocking, restart);
}

/* A handler of the program has run since it began, also while the process was on its way, of those that end it. */
static int interrupted_by_program(const struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	const struct pc_thread_state *state = &__pc_thread_state;

	return restart->ends ? state->handlers != blocking->handlers
	                     : state->interruptions != blocking->interruptions;
}

/* The end of a call by an error, of which the program hears nothing if a part has been done. */
static long fail(const struct pc_blocking_call *blocking, const struct pc_restart *restart, long error)
{
	if (blocking->done != 0)
		return (long)blocking->done;
	return error == -PC_EINTR ? pc_time_told(blocking, restart) : error;
}

/*
 * What has been transferred now; 1 if only a signal of ours, or the end of a buffer, has kept it from being all. handlers: so
 * many of the program had run when the attempt began.
 */
static int must_continue(
        struct pc_blocking_call *blocking, const struct pc_restart *restart, long result, uint64_t handlers)
{
	int in_parts = blocking->done != 0;

	if (restart->transfer == PC_TRANSFER_NONE || result == 0 || __pc_thread_state.handlers != handlers ||
	        !(in_parts || pc_native_thread()->knocked))
		return 0;
	if ((uint64_t)result + blocking->done >= pc_transfer_total(blocking, restart))
		return 0;
	/* What was only looked at is looked at again. */
	if (!pc_transfer_peeks(blocking, restart))
		blocking->done += (uint64_t)result;
	return 1;
}

/* The thread's place while it waits: at a point whenever somebody calls it to one. */
static void come_to_point(const struct pc_registers *caller, struct pc_blocking_call *blocking)
{
	if (pc_native_thread()->knocked)
		pc_point_in_call(caller, blocking);
}

static long repeat(const struct pc_registers *caller, struct pc_blocking_call *blocking,
        const struct pc_restart *restart)
{
	for (;;) {
		uint64_t handlers;
		long result;

		if (blocking->again && interrupted_by_program(blocking, restart))
			return fail(blocking, restart, -PC_EINTR);
		handlers = __pc_thread_state.handlers;
		result = attempt(blocking, restart);
		if (result == PC_NOT_MADE && *cancel_of(blocking) != 0)
			return fail(blocking, restart, PC_CANCELLED);
		if (result == -PC_EINTR && pc_native_thread()->knocked &&
		        !interrupted_by_program(blocking, restart)) {
			/* The descriptor is gone. */
			if (blocking->number == PC_CALL_close)
				return 0;
		} else if (result < 0 && result != PC_NOT_MADE) {
			return fail(blocking, restart, result);
		} else if (result >= 0 && !must_continue(blocking, restart, result, handlers)) {
			return (long)blocking->done + result;
		}
		blocking->again = 1;
		come_to_point(caller, blocking);
	}
}

int __pc_may_block(long number)
{
	return pc_restart_find((uint64_t)number) != 0;
}

/* What is said of a blocking call, or of another one that comes this way. */
static const struct pc_restart *describe(uint64_t number)
{
	static const struct pc_restart plain;
	const struct pc_restart *restart = pc_restart_find(number);

	return restart != 0 ? restart : &plain;
}

/* A child that borrows this memory has no points: an emulator gives it memory of its own. */
static int is_point(void)
{
	return pc_self->schedule.blocking && !__pc_thread_state.borrows_memory;
}

long pc_blocking_call(const struct pc_registers *caller, struct pc_blocking_call *blocking)
{
	const struct pc_restart *restart = describe(blocking->number);

	if (!blocking->begun) {
		begin(blocking, restart);
		if (__pc_poll_flag && is_point() && pc_point_due())
			pc_point_in_call(caller, blocking);
	}
	return repeat(caller, blocking, restart);
}
