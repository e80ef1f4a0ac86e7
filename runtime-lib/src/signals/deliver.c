/* From the kernel's signal frame to the portable handler. */
#include "signals/deliver.h"

#include "abi/kernel_signal.h"
#include "abi/stack_calls.h"
#include "files/file_tail.h"
#include "kernel/kernel.h"
#include "kernel/raw.h"
#include "portable/memory.h"
#include "signals/attempt.h"
#include "signals/knock.h"
#include "signals/signals.h"
#include "state/process.h"
#include "statistics/statistics.h"
#include "threads/float_state.h"
#include "threads/stack.h"
#include "threads/thread.h"

/* siginfo_t, the same on all 64-bit ISAs up to the address of a fault. */
struct signal_info {
	int signal, error, code, pad;
	uint64_t address;
};

/* ucontext_t of the portable libc (bits/signal.h): the mask means what it says, the registers are 0. */
struct portable_context {
	uint64_t flags, link, stack[3];
	uint64_t mask, mask_reserve[15];
	_Alignas(16) uint64_t registers[98];
};

_Static_assert(sizeof(struct portable_context) == 960, "ucontext_t of bits/signal.h");

/* The data stack that a handler runs on: the interrupted one, or the alternate one if it asks for it. */
static uint64_t data_stack_for(const struct pc_signal_action *action)
{
	const struct pc_thread_state *state = &__pc_thread_state;
	uint64_t now = __pc_data_stack_pointer;

	if (!(action->flags & PC_SA_ONSTACK) || state->alternate_size == 0 ||
	        now - state->alternate_stack <= state->alternate_size)
		return now;
	return (state->alternate_stack + state->alternate_size) & ~15ul;
}

static int blocks_segv(const struct pc_signal_action *action, int signal)
{
	return (action->mask & PC_SIGNAL_BIT(PC_SIGSEGV)) != 0 ||
	       (signal == PC_SIGSEGV && !(action->flags & PC_SA_NODEFER));
}

static void call_portable(const struct pc_signal_action *action, int signal, void *info, void *context)
{
	struct pc_thread_state *state = &__pc_thread_state;
	struct portable_context portable = {0};
	uint64_t data_stack = __pc_data_stack_pointer;
	uint64_t *mask = pc_context_mask(context);

	portable.mask = *mask | (state->segv_blocked ? PC_SIGNAL_BIT(PC_SIGSEGV) : 0);
	state->segv_blocked |= (uint64_t)blocks_segv(action, signal);
	__pc_data_stack_pointer = data_stack_for(action);
	/* Kernels differ in what a handler begins with; they all restore what was interrupted. */
	__pc_set_float_state(PC_FLOAT_DEFAULT);
	pc_call_handler(action->handler, signal, info, &portable);
	__pc_data_stack_pointer = data_stack;
	state->segv_blocked = portable.mask >> (PC_SIGSEGV - 1) & 1;
	*mask = PC_KERNEL_MASK(portable.mask);
}

void pc_deliver(int signal, void *info, void *context)
{
	struct pc_signal_action *kept = &pc_self->actions[signal - 1], action = *kept;

	/* Another thread may have changed the action just now. */
	if (action.handler <= 1)
		return;
	if (action.flags & PC_SA_RESETHAND)
		kept->handler = 0;
	__pc_thread_state.handlers++;
	__pc_thread_state.interruptions += (action.flags & PC_SA_RESTART) == 0;
	/* cancel_handler needs the kernel's own context; see cancel.c. */
	if (signal == PC_SIGCANCEL)
		pc_call_handler(action.handler, signal, info, context);
	else
		call_portable(&action, signal, info, context);
	pc_knock_again(context);
}

/* The instruction that has caused it is executed again behind the handler. */
static int comes_again(int signal, const struct signal_info *info)
{
	return info->code > 0 &&
	       (signal == PC_SIGSEGV || signal == PC_SIGBUS || signal == PC_SIGFPE || signal == PC_SIGILL);
}

void pc_deliver_end(int signal, void *information, void *context)
{
	(void)context;
	/* A child that borrows this memory has no line of its own. */
	if ((uint64_t)pc_kernel_process() == pc_self->environment.pid)
		pc_statistics_signal(signal);
	pc_kernel_set_action(signal, 0, 0, 0);
	if (!comes_again(signal, information))
		pc_raw2(PC_SYS_tkill, pc_raw0(PC_SYS_gettid), signal);
}

/* Memory that was not there, but should have been. */
static int map_missing_memory(const struct signal_info *info, void *context)
{
	return info->signal == PC_SIGSEGV ? pc_stack_grow(info->address, pc_context_stack_pointer(context))
	                                  : pc_file_tail_fill(info->address);
}

void pc_deliver_fault(int signal, void *information, void *context)
{
	const struct signal_info *info = information;
	const struct pc_signal_action *action = &pc_self->actions[signal - 1];
	int sent = info->code <= 0;

	if (!sent && map_missing_memory(info, context))
		return;
	if (!sent)
		pc_attempt_abandon();
	if (sent && action->handler == 1)
		return;
	if (action->handler <= 1 || (signal == PC_SIGSEGV && __pc_thread_state.segv_blocked && !sent))
		pc_deliver_end(signal, information, context);
	else
		pc_deliver(signal, information, context);
}
