/*
 * State that the kernel keeps for the program and that an exec would lose (docs/state-across-a-hop.md): watched at
 * the system calls that make and end it. As long as there is any, it holds hops off.
 */
#ifndef PC_KERNEL_STATE_H
#define PC_KERNEL_STATE_H

#include <stdint.h>

#include "portable/extents.h"
#include "state/kernel_state.h"

struct pc_call;

/* After a system call, with its result. */
void pc_kernel_state_note(const struct pc_call *call, long result);

/*
 * In both processes after a clone, the book locked: an exec would end the sharing of descriptors, and makes SIGCHLD the signal
 * by which the parent learns of the child's end.
 */
void pc_kernel_state_cloned(long flags);

/* In the child of a fork: what the kernel does not give to it. */
void pc_kernel_state_forked(void);

#endif
