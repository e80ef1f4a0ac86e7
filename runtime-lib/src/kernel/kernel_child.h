/*
 * System calls about a child of the run time's own, and about the signal that it leaves behind. Results are the
 * kernel's: negative error numbers.
 */
#ifndef PC_KERNEL_CHILD_H
#define PC_KERNEL_CHILD_H

#include <stddef.h>
#include <stdint.h>

#include "abi/linux.h"
#include "abi/signal_numbers.h"

/* siginfo_t as far as it is the same on all ISAs and tells of a child. */
struct pc_child_signal {
	int32_t signal, error, code, pad;
	int32_t process, user;
	int32_t status;
	char rest[100];
};

_Static_assert(sizeof(struct pc_child_signal) == 128, "asm-generic/siginfo.h");

/* A child with memory of its own, in a process group of its own, that the kernel kills when this process ends. */
long pc_kernel_fork(void);

/* Kills a child's process group. */
void pc_kernel_kill_group(long child);

/* wait4: the child's id, 0 when it has not ended (PC_WNOHANG), or an error. */
long pc_kernel_wait(long child, int *status, int options);

/* A pipe whose ends an exec closes. */
long pc_kernel_pipe(int ends[2]);

/* dup3: to becomes a duplicate that an exec keeps. */
long pc_kernel_duplicate(int fd, int to);

/* Waits until one of two descriptors can be read, -1 for none: bit 0 for the first, 1 for the second; 0 when the time is over. */
unsigned pc_kernel_await(const int fds[2], uint64_t nanoseconds);

/* Takes a pending SIGCHLD; 0 when there is none. */
int pc_kernel_take_child_signal(struct pc_child_signal *signal);

/* Sends a SIGCHLD to this process again. */
void pc_kernel_return_child_signal(const struct pc_child_signal *signal);

/*
 * Whether a child (0: any) has something that wait would tell, without taking it: filled in then, as the signal that
 * the kernel sends of it.
 */
int pc_kernel_child_news(long child, struct pc_child_signal *signal);

#endif
