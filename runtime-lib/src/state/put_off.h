/*
 * Why a hop that was due has not been made: docs/state-across-a-hop.md, "Why a hop is put off".
 */
#ifndef PC_PUT_OFF_H
#define PC_PUT_OFF_H

/*
 * Counters PC_HOLD_THREAD to PC_PUT_OFF_STATE_END - 1 of pc_self.holds
 * are raised by whoever makes the state and lowered when it is gone; the others are found out at the point.
 */
enum pc_put_off {
	PC_PUT_OFF_NONE,        /* nothing is in the way */
	PC_HOLD_THREAD,         /* a second thread lives */
	PC_HOLD_SHARED_MAPPING, /* memory outside the arena: MAP_SHARED, shmat */
	PC_HOLD_KERNEL_STATE,   /* an exec would lose it: kernel_state.h, attributes.h */
	PC_PUT_OFF_STATE_END,
	PC_PUT_OFF_SIGNAL_HANDLER = PC_PUT_OFF_STATE_END, /* a signal handler's frame on the stack */
	PC_PUT_OFF_NATIVE_FRAME,                          /* any other return address without a row */
	PC_PUT_OFF_EXCEPTION,                             /* C++: between a throw and its handler */
	PC_PUT_OFF_FORBIDDEN,                             /* by the program: popcorn.h */
	PC_PUT_OFF_BORROWED_MEMORY,                       /* a vfork or CLONE_VM child */
	PC_PUT_OFF_DEEP_STACK,                            /* the rebuilt frames might not fit */
	PC_PUT_OFF_PENDING_SIGNAL,                        /* a real-time signal is blocked and has arrived */
	PC_PUT_OFF_NO_SIBLING,                            /* no binary of the destination's ISA */
	PC_PUT_OFF_OTHER_PROGRAM,                         /* it is of another program id */
	PC_PUT_OFF_NO_EMULATOR,                           /* no qemu for the destination */
	PC_PUT_OFF_FAILED,                                /* a system call of the hand-over failed */
	PC_PUT_OFF_DESTINATION,                           /* the destination cannot take the process over */
	PC_PUT_OFF_WAITING_SIGNAL,                        /* image file: a signal is waiting */
	PC_PUT_OFF_NO_IMAGE,                              /* image file: cannot be, or could not be written */
	PC_PUT_OFFS,
};

/* When a hop that has been put off is looked at again. */
enum pc_retry {
	PC_RETRY_AT_NEXT_POINT, /* the state is cheap to look at */
	PC_RETRY_WHEN_ASKED,    /* the same if the state is counted; the kernel is asked after a while */
	PC_RETRY_AFTER_A_WHILE, /* stacks are walked */
	PC_RETRY_LATER,         /* what has failed may succeed; unless no hop to that ISA can */
	PC_RETRY_NEVER,         /* no hop to that ISA can succeed */
};

enum pc_retry pc_put_off_retry(enum pc_put_off reason);

/*
 * The word of a reason in the statistics. Each has one of its own: they are the keys of one JSON object.
 * PC_PUT_OFF_NONE has none, "".
 */
const char *pc_put_off_name(unsigned reason);

#endif
