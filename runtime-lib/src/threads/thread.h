/*
 * Threads of the native part: their TLS blocks and what native code keeps per thread.
 */
#ifndef PC_THREAD_H
#define PC_THREAD_H

#include <stddef.h>
#include <stdint.h>

#include "facts/sizes.h"

/* Lies in portable TLS (libc/src/thread/thread_state.c), all 0 in a new thread, and moves with the thread. */
struct pc_thread_state {
	uint64_t machine_stack; /* lowest address and size; 0, 0 for the main thread */
	uint64_t machine_stack_size;
	uint64_t borrows_memory;  /* a vfork child runs on this thread's stacks */
	uint64_t segv_blocked;    /* what the kernel's mask must not say; see signals.h */
	uint64_t alternate_stack; /* sigaltstack: address and size; 0, 0 if there is none */
	uint64_t alternate_size;
	uint64_t last_serial; /* given to a jump slot */
	uint64_t float_state; /* float_state.h, from a hop's begin to its end; else 0 */
	uint64_t blocked;     /* address of the struct pc_blocking_call that a hop has interrupted; else 0 */
	uint64_t
	        handlers; /* of the program, that have run on this thread; those of them without SA_RESTART */
	uint64_t interruptions;
};

_Static_assert(sizeof(struct pc_thread_state) == PC_SIZE_THREAD_STATE, "sizes.def");

extern _Thread_local struct pc_thread_state __pc_thread_state;
/* libc/src/thread/thread_state.c */
extern _Thread_local uint32_t __pc_unwinds, __pc_forbids;
extern _Thread_local uint64_t __pc_request;
extern _Thread_local uint64_t __pc_thread_pointer; /* canonical */
extern _Thread_local uint64_t __pc_data_stack_pointer;

/* Makes the first thread's TLS block and makes it this thread's; its data stack begins at data_stack_top. */
void pc_thread_first(uint64_t data_stack_top);

/* Whether this thread cannot hop: it is not the main one, or another is not quite gone. */
int pc_thread_holds(void);

/* The system call set_tid_address as portable code makes it. */
long pc_thread_clear_tid(long address);

/*
 * <isa>/thread_pointer.c: the native thread pointer of a canonical one; and setting it, with whatever the ISA keeps in memory
 * beside it (x86-64: the word at fs:0 and its neighbours, because the thread may have begun on another ISA).
 */
uint64_t pc_native_thread_pointer(uint64_t canonical);
void pc_set_thread_pointer(uint64_t canonical);

/* In a TLS block: where the image starts above a canonical thread pointer, and what follows it. */
uint64_t pc_tls_image(uint64_t canonical);
uint64_t pc_tls_end(uint64_t canonical);

#endif
