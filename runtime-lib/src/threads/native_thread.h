/*
 * What native code keeps of a thread, and no hop takes along: it is of this process and this ISA. All 0 in a new thread,
 * and in the main one after a hop. What moves with the thread is struct pc_thread_state.
 */
#ifndef PC_NATIVE_THREAD_H
#define PC_NATIVE_THREAD_H

#include <stdint.h>

struct pc_attempt;
struct pc_travel;

struct pc_native_thread {
	struct pc_attempt *attempt; /* the one under way, or 0; signals/attempt.h */
	struct pc_travel *travel;   /* the one whose frames are being rebuilt, or 0; hop/resume.h */
	volatile int knocked;       /* a signal of ours has come: to a migration point (signals/knock.h) */
};

/* This thread's. Its thread pointer must be set. */
struct pc_native_thread *pc_native_thread(void);

/*
 * It lies at the low end of the memory of a thread's alternate signal stack, which every thread has from its begin to its
 * end. The stack is the rest.
 */
#define PC_SIGNAL_STACK_SIZE 0x80000ul /* of both */

#endif
