/*
 * System calls of portable code: asm-generic numbers and structures on every ISA.
 *
 * A call is prepared (translated for the kernel of this ISA, with copies of what it points to where the
 * kernel wants another layout), made, and finished (its results translated back). Calls that the run time
 * must see itself (memory, signals, threads) are routed to their owners and never reach the kernel as they
 * are. Those that may wait are made in blocking/.
 */
#ifndef PC_SYSTEM_CALL_H
#define PC_SYSTEM_CALL_H

#include <stdint.h>

struct pc_call {
	long portable; /* number as portable code gave it */
	long number;   /* of this ISA's kernel */
	long argument[6];
	uint64_t mask;        /* a signal mask without SIGSEGV */
	uint64_t pair[2];     /* pselect6's last argument, or where a translated structure belongs */
	uint64_t scratch[24]; /* <isa>/kernel/translate.c: structures in the kernel's layout */
};

/* For libc; results are the kernel's. */
long __pc_system_call(long n, long a, long b, long c, long d, long e, long f);
/*
 * Its steps: filled in; prepared, 0 or the error that it ends with; finished, with the arguments that portable code gave.
 * Only what is not routed goes to the kernel.
 */
void pc_call_begin(struct pc_call *call, long n, const long argument[6]);
long pc_call_prepare(struct pc_call *call);
long pc_call_finish(struct pc_call *call, long result, const long argument[6]);

/* <isa>/kernel/translate.c: to and from the kernel. Preparing fails with a negative error number. */
long pc_translate_call(struct pc_call *call);
long pc_translate_result(struct pc_call *call, long result);

/* route.c: if the call is one that the run time makes itself, makes it, leaves its result and returns 1. */
int pc_route(const struct pc_call *call, long *result);

#endif
