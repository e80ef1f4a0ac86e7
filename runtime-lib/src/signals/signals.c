/* Signal actions and masks as portable code sees them; see signals.h. Delivery is in deliver.c. */
#include "signals/signals.h"

#include "abi/kernel_signal.h"
#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "abi/system_call.h"
#include "kernel/kernel.h"
#include "kernel/raw.h"
#include "memory/arena.h"
#include "signals/deliver.h"
#include "signals/knock.h"
#include "state/process.h"
#include "threads/native_thread.h"
#include "threads/thread.h"

/* asm-generic struct kernel_sigaction with a restorer, as musl passes it. */
struct portable_action {
	uint64_t handler, flags, restorer, mask;
};

/* asm-generic struct sigevent, as far as it is needed. */
struct pc_sigevent {
	uint64_t value;
	int signal, notify;
};

/* asm-generic stack_t. */
struct pc_stack_t {
	uint64_t address;
	int flags;
	uint64_t size;
};

/* Flags that mean nothing to the portable machine or are always set. */
#define OURS (PC_SA_SIGINFO | PC_SA_ONSTACK | PC_SA_RESTORER)

/* Those that end the program where nobody handles them: HUP to ABRT, FPE, USR1, USR2 to STKFLT, XCPU to PROF, IO to
 * SYS. The kernel's SIGSEGV and SIGBUS are ours in any case, SIGKILL nobody's. */
#define ENDING 0x7780fabful

/* A last line of the statistics is to be written first. What the first process of a namespace does not handle does not
 * end it. */
static int is_told(long signal, const struct pc_signal_action *action)
{
	return action->handler == 0 && pc_self->environment.statistics[0] != 0 &&
	       pc_self->environment.pid != 1 && (ENDING >> (signal - 1) & 1) != 0;
}

/*
 * Tells the kernel about one action: SIGSEGV always has a handler, because stacks grow by it, and SIGBUS unless it is
 * ignored, because the last pages of mapped files are filled by it, and SIGURG always, because it calls to a point.
 */
static long install(long signal, const struct pc_signal_action *action)
{
	uint64_t flags = (action->flags & ~OURS) | PC_SA_SIGINFO | PC_SA_ONSTACK;

	if (signal == PC_SIGSEGV)
		return pc_kernel_set_action(signal, (uint64_t)pc_deliver_fault,
		        (flags | PC_SA_NODEFER) & ~PC_SA_RESETHAND, PC_KERNEL_MASK(action->mask));
	if (signal == PC_SIGBUS && action->handler != 1)
		return pc_kernel_set_action(signal, (uint64_t)pc_deliver_fault, flags & ~PC_SA_RESETHAND,
		        PC_KERNEL_MASK(action->mask));
	if (signal == PC_SIGURG)
		return pc_kernel_set_action(signal, (uint64_t)pc_knock,
		        action->handler > 1 ? flags & ~PC_SA_RESETHAND
		                            : PC_SA_SIGINFO | PC_SA_ONSTACK | PC_SA_RESTART,
		        PC_KERNEL_MASK(action->handler > 1 ? action->mask : ~0ul));
	if (is_told(signal, action))
		return pc_kernel_set_action(signal, (uint64_t)pc_deliver_end, PC_SA_SIGINFO | PC_SA_ONSTACK,
		        PC_KERNEL_MASK(~0ul));
	if (action->handler <= 1)
		return pc_kernel_set_action(signal, action->handler, action->flags & ~OURS, 0);
	return pc_kernel_set_action(signal, (uint64_t)pc_deliver, flags, PC_KERNEL_MASK(action->mask));
}

void pc_signal_install(long signal)
{
	install(signal, &pc_self->actions[signal - 1]);
}

static long install_borrowed(long signal, const struct pc_signal_action *action)
{
	/* A vfork child has actions of its own, but the table is its parent's. */
	if (action->handler > 1)
		return -PC_EINVAL;
	return pc_kernel_set_action(signal, action->handler, action->flags & ~OURS, 0);
}

/*
 * A signal that arrives in between finds the old handler or what the kernel does by itself, but no handler in
 * the kernel without one here: it would be lost.
 */
static long change_action(long signal, struct pc_signal_action *kept, const struct pc_signal_action *action)
{
	struct pc_signal_action before = *kept;
	long result;

	if (action->handler > 1)
		*kept = *action;
	result = install(signal, action);
	if (result < 0)
		*kept = before;
	else if (action->handler <= 1)
		*kept = *action;
	return result;
}

long pc_signal_action(long signal, const uint64_t *new, uint64_t *old, long size)
{
	const struct portable_action *from = (const void *)new;
	struct portable_action *to = (void *)old;

	if (signal < 1 || signal > PC_SIGNALS_PORTABLE || size != sizeof(uint64_t) ||
	        (new && (signal == PC_SIGKILL || signal == PC_SIGSTOP)))
		return -PC_EINVAL;

	struct pc_signal_action *kept = &pc_self->actions[signal - 1], before = *kept;
	long result = 0;

	if (new) {
		struct pc_signal_action action = {from->handler, from->flags & ~PC_SA_RESTORER, from->mask};

		if (__pc_thread_state.borrows_memory) {
			result = install_borrowed(signal, &action);
		} else {
			result = change_action(signal, kept, &action);
		}
	}
	if (result == 0 && old)
		*to = (struct portable_action){before.handler, before.flags, 0, before.mask};
	return result;
}

long pc_signal_named(const struct pc_call *call)
{
	const long *a = call->argument;

	switch (call->portable) {
	case PC_CALL_kill:
	case PC_CALL_tkill:
	case PC_CALL_rt_sigqueueinfo:
	case PC_CALL_pidfd_send_signal:
		return (int)a[1];
	case PC_CALL_tgkill:
	case PC_CALL_rt_tgsigqueueinfo:
		return (int)a[2];
	case PC_CALL_fcntl:
		return a[1] == PC_F_SETSIG ? a[2] : 0;
	case PC_CALL_prctl:
		return a[0] == PC_PR_SET_PDEATHSIG ? a[1] : 0;
	case PC_CALL_clone:
		return a[0] & PC_CLONE_SIGNAL;
	case PC_CALL_timer_create:
		return a[1] != 0 ? ((const struct pc_sigevent *)a[1])->signal : 0;
	default:
		return 0;
	}
}

static uint64_t change_mask(uint64_t mask, long how, uint64_t set)
{
	switch (how) {
	case PC_SIG_BLOCK:
		return mask | set;
	case PC_SIG_UNBLOCK:
		return mask & ~set;
	default:
		return set;
	}
}

long pc_signal_mask(long how, const uint64_t *set, uint64_t *old, long size)
{
	uint64_t kernel_set = set ? PC_KERNEL_MASK(*set) : 0, before = 0;
	uint64_t segv = __pc_thread_state.segv_blocked ? PC_SIGNAL_BIT(PC_SIGSEGV) : 0;
	long result = pc_raw4(PC_SYS_rt_sigprocmask, how, set ? &kernel_set : 0, &before, size);

	if (result < 0)
		return result;
	if (set)
		__pc_thread_state.segv_blocked = change_mask(segv, how, *set) >> (PC_SIGSEGV - 1) & 1;
	if (old)
		*old = before | segv;
	return 0;
}

/* A handler without a data frame stands at its very end. */
static int on_alternate_stack(void)
{
	return __pc_thread_state.alternate_size != 0 &&
	       __pc_data_stack_pointer - __pc_thread_state.alternate_stack <=
	               __pc_thread_state.alternate_size;
}

long pc_signal_stack(const struct pc_stack_t *new, struct pc_stack_t *old)
{
	struct pc_thread_state *state = &__pc_thread_state;
	int active = on_alternate_stack();
	struct pc_stack_t before = {
	        state->alternate_stack,
	        state->alternate_size == 0 ? PC_SS_DISABLE
	        : active                   ? PC_SS_ONSTACK
	                                   : 0,
	        state->alternate_size,
	};

	if (new) {
		if (active)
			return -PC_EPERM;
		if (new->flags & ~(PC_SS_DISABLE | PC_SS_ONSTACK))
			return -PC_EINVAL;
		int disabled = (new->flags & PC_SS_DISABLE) != 0;

		if (!disabled && new->size < PC_SIGNAL_STACK_LEAST)
			return -PC_ENOMEM;
		state->alternate_stack = disabled ? 0 : new->address;
		state->alternate_size = disabled ? 0 : new->size;
	}
	if (old)
		*old = before;
	return 0;
}

long pc_signal_use_stack(uint64_t memory)
{
	const uint64_t native = sizeof(struct pc_native_thread);
	struct pc_stack_t stack = {memory + native, 0, PC_SIGNAL_STACK_SIZE - native};

	return pc_raw2(PC_SYS_sigaltstack, &stack, 0);
}

void pc_signal_inherit(void)
{
	for (long signal = 1; signal <= PC_SIGNALS_PORTABLE; signal++) {
		struct portable_action action = {0, 0, 0, 0};

		if (pc_raw4(PC_SYS_rt_sigaction, signal, 0, &action, sizeof(uint64_t)) == 0 &&
		        action.handler == 1)
			pc_self->actions[signal - 1].handler = 1;
	}
}

void pc_signal_leaving(void)
{
	if (pc_self->actions[PC_SIGURG - 1].handler == 1)
		pc_kernel_set_action(PC_SIGURG, 1, 0, 0);
}

void pc_signal_forget(void)
{
	for (long signal = 1; signal <= PC_SIGNALS; signal++)
		if (signal != PC_SIGKILL && signal != PC_SIGSTOP)
			pc_kernel_set_action(signal, 0, 0, 0);
}

int pc_signal_map_stack(void)
{
	return pc_map_exactly(PC_SIGNAL_STACK, PC_SIGNAL_STACK_SIZE, PC_PROT_READ | PC_PROT_WRITE);
}

/* Kernel and emulator number real-time signals differently: what one has ignored, the other takes for another signal. */
static int needs_restoring(long signal, const struct pc_signal_action *action)
{
	return signal == PC_SIGSEGV || signal == PC_SIGBUS || signal == PC_SIGURG ||
	       signal >= PC_FIRST_REAL_TIME || action->handler != 0 || action->flags != 0 ||
	       is_told(signal, action);
}

int pc_signal_restore(void)
{
	uint64_t segv = PC_SIGNAL_BIT(PC_SIGSEGV);
	long result = pc_signal_use_stack(PC_SIGNAL_STACK);

	for (long signal = 1; signal <= PC_SIGNALS_PORTABLE && result == 0; signal++)
		if (needs_restoring(signal, &pc_self->actions[signal - 1]))
			result = install(signal, &pc_self->actions[signal - 1]);
	pc_raw4(PC_SYS_rt_sigprocmask, PC_SIG_UNBLOCK, &segv, 0, sizeof(segv));
	return result == 0;
}
