/*
 * System blocking calls. What there is to know of one lies in a record in this function's frame, so that the process
 * can leave for another ISA before it and while it waits: the native part makes the call again there.
 */
#include "syscall.h"

/* Of the native part: blocking/blocking_call.h. */
struct pc_blocking_call {
	long number, argument[6];
	volatile int *cancel;
	long more[PC_SIZE_BLOCKING_CALL / sizeof(long) - 8];
};

hidden long __pc_blocking_call(struct pc_blocking_call *call);
hidden long __pc_make_blocking_call(
        volatile int *cancel, long n, long a, long b, long c, long d, long e, long f);

/* As __pc_system_call; where *cancel is set, there is no call, but the number that the native part has for that. */
long __pc_make_blocking_call(volatile int *cancel, long n, long a, long b, long c, long d, long e, long f)
{
	struct pc_blocking_call call = {n, {a, b, c, d, e, f}, cancel, {0}};

	return __pc_blocking_call(&call);
}
