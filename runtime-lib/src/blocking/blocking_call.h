/*
 * Blocking system calls: migration points, before them and while they wait.
 *
 * What is to be known of one is a record in the data frame of the libc function that makes it. So it moves as bytes, and
 * its address is all that a hop must keep of it: no frame of the call itself is carried over, the destination makes the
 * call again with what is left to do.
 *
 * A program sees no difference: what only a signal of ours has interrupted is made again, with the time that is left and
 * behind the bytes that have been written.
 */
#ifndef PC_BLOCKING_CALL_H
#define PC_BLOCKING_CALL_H

#include <stddef.h>
#include <stdint.h>

#include "facts/sizes.h"
#include "frames/registers.h"

/* libc (src/thread/blocking_call.c) fills in the first three members and makes the rest 0. */
struct pc_blocking_call {
	uint64_t number; /* portable */
	uint64_t argument[6];
	uint64_t cancel; /* address of an int: not made once it is not 0; or 0: no cancellation point */

	uint64_t begun;         /* 1: the point before it has been passed */
	uint64_t began;         /* when its time began to run: the program's CLOCK_MONOTONIC in ns */
	uint64_t again;         /* 1: it has been interrupted, the time that is left is to be computed */
	uint64_t copied;        /* 1: the first attempt is made with the copy in left, too */
	uint64_t left[2];       /* struct timespec: that time; what the kernel says is left of a sleep */
	uint64_t done;          /* what parts of it have transferred already: bytes or messages */
	uint64_t handlers;      /* handlers of the program that the thread had run when it began */
	uint64_t interruptions; /* those of them without SA_RESTART */
};

_Static_assert(sizeof(struct pc_blocking_call) == PC_SIZE_BLOCKING_CALL, "sizes.def");
_Static_assert(offsetof(struct pc_blocking_call, begun) == 64, "libc/src/thread/blocking_call.c");

/* What libc gets where the thread has been cancelled instead: no error number. */
#define PC_CANCELLED (-10000l)

/* <isa>/blocking.S: makes the call of a record, with its caller's registers. */
long __pc_blocking_call(struct pc_blocking_call *call);

/* For libc/src/misc/syscall.c: whether a call, by its portable number, may block. */
int __pc_may_block(long number);

/* The result of the kernel, or PC_CANCELLED. */
long pc_blocking_call(const struct pc_registers *caller, struct pc_blocking_call *blocking);

#endif
