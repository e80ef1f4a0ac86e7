/*
 * Threads. musl makes a TLS block and a stack for each; that stack becomes the data stack. The machine stack
 * is ours, in the ISA-private range, with the alternate signal stack at its low end.
 */
#include "calls/clone.h"

#include "abi/linux.h"
#include "kernel/kernel.h"
#include "kernel/raw.h"
#include "kernel_state/kernel_state.h"
#include "life/life.h"
#include "memory/arena.h"
#include "memory/arena_book.h"
#include "portable/memory.h"
#include "signals/signals.h"
#include "state/process.h"
#include "threads/native_thread.h"
#include "threads/thread.h"

enum {
	LEAST_MACHINE_STACK = 1 << 20,
};

/* Of libc/src/thread/thread_state.c. */
extern const size_t __pc_pthread_size, __pc_pthread_stack_size;

/* What a new thread finds at the top of its machine stack. */
struct beginning {
	int (*function)(void *);
	void *argument;
	uint64_t stack;
	uint64_t pad;
};

/* <isa>/threads.S */
long pc_clone_thread(long flags, void *stack, long parent_tid, uint64_t tls, long child_tid, void *beginning);
long pc_clone_borrowing(long flags, int (*function)(void *), void *argument);
_Noreturn void pc_unmap_and_exit(uint64_t address, uint64_t size);
/* kernel_clone.c: the order of the arguments differs per ISA. */
long pc_kernel_clone(long flags, long stack, long parent_tid, long tls, long child_tid);

/* Bytes that stacks and guards of all threads of the process have taken so far. */
static uint64_t stacks_made;

/* Maps [unmapped guard][alternate stack][machine stack]; 0 when there is no memory. */
static uint64_t map_stack(uint64_t size)
{
	uint64_t made = __atomic_fetch_add(&stacks_made, size + PC_PAGE, __ATOMIC_RELAXED);
	uint64_t hint = PC_THREAD_STACKS + made % (PC_EXEC_VECTORS - PC_THREAD_STACKS);

	/* Round and round, so that new stacks find their place free and a guard below. Where they do not, the
	 * kernel chooses. */
	if (hint + size > PC_EXEC_VECTORS)
		hint = 0;
	long stack = pc_kernel_map(hint, size, PC_PROT_READ | PC_PROT_WRITE,
	        PC_MAP_PRIVATE | PC_MAP_ANONYMOUS | PC_MAP_NORESERVE, -1, 0);

	return stack < 0 ? 0 : (uint64_t)stack;
}

/* A TLS variable of this thread, in the block of another. */
static void *of_thread(void *variable, uint64_t canonical)
{
	return (char *)variable - __pc_thread_pointer + canonical;
}

__attribute__((used)) _Noreturn void pc_thread_begin(struct beginning *beginning)
{
	pc_signal_use_stack(beginning->stack);
	pc_thread_exit(beginning->function(beginning->argument));
}

static long clone_thread(
        int (*function)(void *), char *data_stack, long flags, void *argument, const long *tids_and_tls)
{
	uint64_t canonical = (uint64_t)tids_and_tls[1];
	uint64_t asked = *(uint64_t *)(canonical - __pc_pthread_size + __pc_pthread_stack_size);
	uint64_t size = ((asked < LEAST_MACHINE_STACK ? LEAST_MACHINE_STACK : asked) + PC_SIGNAL_STACK_SIZE +
	                        PC_PAGE - 1) &
	                -PC_PAGE;
	uint64_t stack = map_stack(size);

	if (!stack)
		return -PC_ENOMEM;
	struct pc_thread_state *state = of_thread(&__pc_thread_state, canonical);
	struct beginning *beginning = (struct beginning *)(stack + size) - 1;

	state->machine_stack = stack;
	state->machine_stack_size = size;
	*(uint64_t *)of_thread(&__pc_data_stack_pointer, canonical) = (uint64_t)data_stack & -16ul;
	*beginning = (struct beginning){function, argument, stack, 0};
	pc_hold(PC_HOLD_THREAD);
	long result = pc_clone_thread(flags, beginning, tids_and_tls[0], pc_native_thread_pointer(canonical),
	        tids_and_tls[2], beginning);

	if (result < 0) {
		pc_release(PC_HOLD_THREAD);
		pc_kernel_unmap(stack, size);
	}
	return result;
}

/* A child that runs on this thread's stacks until it execs or ends; this thread waits. */
static long clone_borrowing(int (*function)(void *), long flags, void *argument)
{
	uint64_t data_stack = __pc_data_stack_pointer;

	__pc_thread_state.borrows_memory = 1;
	long result = pc_clone_borrowing(flags, function, argument);

	__pc_thread_state.borrows_memory = 0;
	__pc_data_stack_pointer = data_stack;
	return result;
}

/* In the child of a fork: the other threads are not there. */
static void renew_forked(void)
{
	pc_self->thread_pointer = __pc_thread_pointer;
	/* On a thread's machine stack the rest of the frames cannot be rebuilt. */
	pc_hold_set(PC_HOLD_THREAD, __pc_thread_state.machine_stack != 0);
	__pc_thread_state.borrows_memory = 0;
	pc_process_forked();
}

long pc_thread_clone(long flags, long stack, long parent_tid, long tls, long child_tid)
{
	/* Shared memory needs stacks of both kinds: only __clone, which gets a function to run, can make
	 * them. */
	if (flags & (PC_CLONE_VM | PC_CLONE_SETTLS) || stack)
		return -PC_EINVAL;
	pc_process_forking();
	/* The child gets the book as it is in between two changes of other threads. */
	uint64_t mask = pc_book_lock();
	long result = pc_kernel_clone(flags, 0, parent_tid, tls, child_tid);

	if (result == 0)
		renew_forked();
	if (result >= 0)
		pc_kernel_state_cloned(flags);
	pc_book_unlock(mask);
	return result;
}

/* musl's clone; its variadic arguments are packed: parent_tid, tls, child_tid. */
int __clone(int (*function)(void *), void *stack, int flags, void *argument, const long *more)
{
	if (flags & PC_CLONE_THREAD && flags & PC_CLONE_SETTLS)
		return (int)clone_thread(function, stack, flags, argument, more);
	if (flags & PC_CLONE_VM && flags & PC_CLONE_VFORK && !(flags & PC_CLONE_SETTLS))
		return (int)clone_borrowing(function, flags, argument);
	long result = pc_thread_clone(flags, 0, more[0], 0, more[2]);

	if (result != 0)
		return (int)result;
	__pc_data_stack_pointer = (uint64_t)stack & -16ul;
	pc_thread_exit(function(argument));
}

/* Leaves by a way that needs no stack. */
static _Noreturn void leave_stack(uint64_t stack, uint64_t size)
{
	pc_kernel_mask(~0ul);
	pc_release(PC_HOLD_THREAD);
	pc_unmap_and_exit(stack, size);
}

_Noreturn void pc_thread_exit(long status)
{
	const struct pc_thread_state *state = &__pc_thread_state;

	if (state->machine_stack)
		leave_stack(state->machine_stack, state->machine_stack_size);
	for (;;)
		pc_raw1(PC_SYS_exit, status);
}

_Noreturn void __unmapself(void *data_stack, size_t size)
{
	struct pc_thread_state state = __pc_thread_state;

	pc_kernel_mask(~0ul);
	pc_arena_unmap((uint64_t)data_stack, size);
	leave_stack(state.machine_stack, state.machine_stack_size);
}
