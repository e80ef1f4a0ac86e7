/* Work that a fault ends; see attempt.h. */
#include "signals/attempt.h"

#include "abi/kernel_signal.h"
#include "kernel/kernel.h"
#include "kernel/raw.h"
#include "portable/memory.h"
#include "signals/jump.h"
#include "signals/signals.h"
#include "threads/native_thread.h"

#define SIGNAL_INFO 128

/* One that is under way, on the stack of the thread that makes it. */
struct pc_attempt {
	struct pc_jump_slot begin; /* registers */
	char sent[SIGNAL_INFO];    /* siginfo_t of a SIGBUS that somebody has sent meanwhile */
	volatile int was_sent;
};

void pc_attempt_abandon(void)
{
	const struct pc_attempt *attempt = pc_native_thread()->attempt;

	if (attempt != 0)
		pc_jump(&attempt->begin, 1);
}

/* si_code is the third number of siginfo_t: above 0, it is the kernel's word about a fault. */
static void bus_error(int signal, void *information, void *context)
{
	struct pc_attempt *attempt = pc_native_thread()->attempt;

	(void)signal;
	(void)context;
	if (((const int *)information)[2] > 0)
		pc_attempt_abandon();
	pc_copy(attempt->sent, information, sizeof(attempt->sent));
	attempt->was_sent = 1;
}

static void take_bus_errors(void)
{
	pc_kernel_set_action(
	        PC_SIGBUS, (uint64_t)bus_error, PC_SA_SIGINFO | PC_SA_ONSTACK | PC_SA_NODEFER, 0);
	pc_kernel_mask(PC_MASK_ALL & ~PC_SIGNAL_BIT(PC_SIGBUS));
}

/* With the signal blocked again, it waits as it would have done. */
static void leave_bus_errors(const struct pc_attempt *attempt)
{
	pc_kernel_mask(PC_MASK_ALL);
	pc_signal_install(PC_SIGBUS);
	if (attempt->was_sent)
		pc_raw3(PC_SYS_rt_sigqueueinfo, pc_raw0(PC_SYS_getpid), PC_SIGBUS, attempt->sent);
}

int pc_attempt(int (*function)(void *), void *argument)
{
	volatile int result = PC_ATTEMPT_FAULT;
	struct pc_attempt attempt;

	attempt.was_sent = 0;
	if (__pc_setjmp_again(&attempt.begin) == 0) {
		pc_native_thread()->attempt = &attempt;
		take_bus_errors();
		result = function(argument);
	}
	leave_bus_errors(&attempt);
	pc_native_thread()->attempt = 0;
	return result;
}
