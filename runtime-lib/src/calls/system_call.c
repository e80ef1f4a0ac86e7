/* The way of each system call; see system_call.h. */
#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "abi/system_call.h"
#include "files/inherited.h"
#include "files/own_executable.h"
#include "kernel/kernel.h"
#include "kernel/raw.h"
#include "kernel_state/clocks.h"
#include "kernel_state/kernel_state.h"
#include "signals/signals.h"
#include "state/process.h"
#include "threads/stack.h"
#include "threads/thread.h"

enum {
	NO_ARGUMENT = -1,
};

/* Which argument points to a signal mask that holds while the call waits, or NO_ARGUMENT. */
static int mask_argument(long portable)
{
	switch (portable) {
	case PC_CALL_rt_sigsuspend:
		return 0;
	case PC_CALL_ppoll:
		return 3;
	case PC_CALL_epoll_pwait:
	case PC_CALL_epoll_pwait2:
		return 4;
	default:
		return NO_ARGUMENT;
	}
}

/* Handlers that run in the wait must be able to grow their stacks. */
static void keep_segv_unblocked(struct pc_call *call)
{
	int at = mask_argument(call->portable);
	const uint64_t *pair = (const uint64_t *)call->argument[5];

	if (at != NO_ARGUMENT && call->argument[at]) {
		call->mask = PC_KERNEL_MASK(*(const uint64_t *)call->argument[at]);
		call->argument[at] = (long)&call->mask;
	} else if (call->portable == PC_CALL_pselect6 && pair && pair[0]) {
		call->mask = PC_KERNEL_MASK(*(const uint64_t *)pair[0]);
		call->pair[0] = (uint64_t)&call->mask;
		call->pair[1] = pair[1];
		call->argument[5] = (long)call->pair;
	}
}

long pc_call_prepare(struct pc_call *call)
{
	if (call->portable < 0 ||
	        (call->portable >= PC_CALL_arch_specific && call->portable < PC_CALL_arch_specific_end))
		return -PC_ENOSYS;
	keep_segv_unblocked(call);
	if (pc_self->clocks.moved != 0 && pc_clocks_prepare(call) != 0)
		return -PC_EINVAL;
	pc_inherited_note(call);
	return pc_translate_call(call);
}

/* Whether a file may be large is no program's business: only some kernels show it. */
long pc_call_finish(struct pc_call *call, long result, const long argument[6])
{
	result = pc_translate_result(call, result);
	if (result >= 0 && call->portable == PC_CALL_fcntl && argument[1] == PC_F_GETFL)
		result &= ~(long)PC_O_LARGEFILE;
	if (result >= 0)
		result = pc_own_executable_result(call->portable, argument, result);
	return pc_self->clocks.moved != 0 ? pc_clocks_finish(call, result) : result;
}

/* The scratch stays as it is: this is done for each call. */
void pc_call_begin(struct pc_call *call, long n, const long argument[6])
{
	call->portable = call->number = n;
	for (int i = 0; i < 6; i++)
		call->argument[i] = argument[i];
}

long __pc_system_call(long n, long a, long b, long c, long d, long e, long f)
{
	const long argument[6] = {a, b, c, d, e, f};
	struct pc_call call;
	long result;

	pc_call_begin(&call, n, argument);
	pc_stack_cover(__pc_data_stack_pointer);
	if (!pc_route(&call, &result)) {
		result = pc_call_prepare(&call);
		if (result < 0)
			return result;
		result = pc_raw_syscall(call.number, call.argument[0], call.argument[1], call.argument[2],
		        call.argument[3], call.argument[4], call.argument[5]);
		result = pc_call_finish(&call, result, argument);
	}
	pc_kernel_state_note(&call, result);
	return result;
}
