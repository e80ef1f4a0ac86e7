/*
 * What the kernel of this ISA shares with a signal handler: struct sigaction and struct ucontext.
 * Implemented in <isa>/kernel/kernel_signal.c.
 */
#ifndef PC_KERNEL_SIGNAL_H
#define PC_KERNEL_SIGNAL_H

#include <stdint.h>

#define PC_SA_NOCLDWAIT 2ul
#define PC_SA_SIGINFO 4ul
#define PC_SA_RESTORER 0x04000000ul
#define PC_SA_ONSTACK 0x08000000ul
#define PC_SA_RESTART 0x10000000ul
#define PC_SA_NODEFER 0x40000000ul
#define PC_SA_RESETHAND 0x80000000ul

/* rt_sigaction of the kernel; handler is native, or 0 or 1. */
long pc_kernel_set_action(long signal, uint64_t handler, uint64_t flags, uint64_t mask);

/* In the struct ucontext that the kernel passes to handlers. */
uint64_t *pc_context_mask(void *context);
uint64_t *pc_context_pc(void *context);
uint64_t pc_context_stack_pointer(void *context);

#endif
