/*
 * What the migration part needs of the native libc part (start, signals, threads).
 */
#ifndef PC_NATIVE_H
#define PC_NATIVE_H

#include <stdint.h>

/*
 * <isa>/: calls function(argument) on another stack. The return address of that call is the symbol
 * __pc_bottom, where unwinding ends.
 */
long pc_call_on_stack(void *stack_top, void *function, void *argument);
extern const char __pc_bottom[];

/* Return address in the native code that calls portable signal handlers: a frame with it is a signal
 * handler's. */
extern const char __pc_signal_return[];

/*
 * Sets the native thread pointer from the canonical one, and whatever the ISA keeps in memory beside it
 * (x86-64: the word at fs:0 and its neighbours, because the thread may have begun on another ISA).
 */
void pc_set_thread_pointer(uint64_t canonical);

/* Maps the native alternate stack of the main thread; 0 when there is no memory. */
int pc_signal_map_stack(void);

/* At a fresh start: signals that are ignored stay ignored. */
void pc_signal_inherit(void);

/* At a restore: no signal is ignored, whatever the restorer ignores. */
void pc_signal_forget(void);

/*
 * After a hop or at a fresh start, with all signals blocked: sets the native alternate stack, installs the native SIGSEGV
 * handler that grows stacks, and each action of pc_self->actions. 0 when the kernel refuses.
 */
int pc_signal_restore(void);

#endif
