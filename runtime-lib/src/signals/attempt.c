/* Work that a fault ends; see attempt.h. */
#include "signals/attempt.h"

#include "abi/kernel_signal.h"
#include "kernel/kernel.h"
#include "kernel/raw.h"
#include "portable/memory.h"
#include "signals/jump.h"
#include "signals/signals.h"

#define SIGNAL_INFO 128

/* Registers at the begin of the attempt under way. */
static struct pc_jump_slot begin;
static volatile int under_way;
/* siginfo_t of a SIGBUS that somebody has sent meanwhile. */
static char sent[SIGNAL_INFO];
static volatile int was_sent;

void pc_attempt_abandon(void)
{
	if (under_way)
		pc_jump(&begin, 1);
}

/* si_code is the third number of siginfo_t: above 0, it is the kernel's word about a fault. */
static void bus_error(int signal, void *information, void *context)
{
	(void)signal;
	(void)context;
	if (((const int *)information)[2] > 0)
		pc_attempt_abandon();
	pc_copy(sent, information, sizeof(sent));
	was_sent = 1;
}

static void take_bus_errors(void)
{
	pc_kernel_set_action(
	        PC_SIGBUS, (uint64_t)bus_error, PC_SA_SIGINFO | PC_SA_ONSTACK | PC_SA_NODEFER, 0);
	pc_kernel_mask(PC_MASK_ALL & ~PC_SIGNAL_BIT(PC_SIGBUS));
}

/* With the signal blocked again, it waits as it would have done. */
static void leave_bus_errors(void)
{
	pc_kernel_mask(PC_MASK_ALL);
	pc_signal_install(PC_SIGBUS);
	if (was_sent)
		pc_raw3(PC_SYS_rt_sigqueueinfo, pc_raw0(PC_SYS_getpid), PC_SIGBUS, sent);
	was_sent = 0;
}

int pc_attempt(int (*function)(void *), void *argument)
{
	volatile int result = PC_ATTEMPT_FAULT;

	take_bus_errors();
	if (__pc_setjmp_again(&begin) == 0) {
		under_way = 1;
		result = function(argument);
	}
	under_way = 0;
	leave_bus_errors();
	return result;
}
