/*
 * Signals. The kernel only ever sees handlers of the native part: they run on an alternate stack of ours
 * (the machine stack grows by faults, so that the kernel must not push frames on it), never block SIGSEGV
 * (ditto), and hide what differs per ISA from the portable handler. What portable code asked for is kept in
 * pc_self->actions, and per thread in pc_thread_state.
 */
#ifndef PC_SIGNALS_H
#define PC_SIGNALS_H

#include <stdint.h>

#include "abi/signal_numbers.h"

#define PC_SIGNAL_STACK_LEAST 2048 /* of the program's: only data frames lie there */

/* The system calls rt_sigaction, rt_sigprocmask and sigaltstack as portable code makes them. */
long pc_signal_action(long signal, const uint64_t *action, uint64_t *old, long size);
long pc_signal_mask(long how, const uint64_t *set, uint64_t *old, long size);
struct pc_stack_t;
struct pc_call;
long pc_signal_stack(const struct pc_stack_t *stack, struct pc_stack_t *old);

/* Gives the kernel the action that is kept for a signal, again. */
void pc_signal_install(long signal);

/* The signal that a call is to send; 0 when it sends none. */
long pc_signal_named(const struct pc_call *call);

/* Maps the native alternate stack of the main thread; 0 when there is no memory. */
int pc_signal_map_stack(void);

/* At a fresh start: signals that are ignored stay ignored. */
void pc_signal_inherit(void);

/* Before another program is executed: what it inherits as ignored. Where that fails pc_signal_install is called for. */
void pc_signal_leaving(void);

/* At a restore: no signal is ignored, whatever the restorer ignores. */
void pc_signal_forget(void);

/*
 * After a hop or at a fresh start, with all signals blocked: sets the native alternate stack, installs the native SIGSEGV
 * handler that grows stacks, and each action of pc_self->actions. 0 when the kernel refuses.
 */
int pc_signal_restore(void);

/* Registers the calling thread's alternate stack with the kernel: native_thread.h, with the address of its memory. */
long pc_signal_use_stack(uint64_t memory);

#endif
