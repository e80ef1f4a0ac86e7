/*
 * The TLS variables that native code shares with portable code. They lie in portable TLS, so that they move
 * with the thread.
 */
#include <stddef.h>
#include "pthread_impl.h"

/* The canonical thread pointer; __pthread_self() is computed from it. */
__thread uintptr_t __pc_thread_pointer __attribute__((used));

/* Stack pointer of the data stack; grows down, 16-byte aligned between calls. */
__thread char *__pc_data_stack_pointer __attribute__((used));

/* struct pc_thread_state of the native part (src/threads/thread.h); zero in a new thread. */
__thread unsigned long __pc_thread_state[PC_SIZE_THREAD_STATE / sizeof(unsigned long)] __attribute__((used));

/*
 * How many times frames are being unwound: for an exception, from where its handler has been found to that handler's
 * begin, or by force. What such have in memory and in registers means something on this ISA only. A jump, an exit and
 * std::terminate leave those that they leave behind. It also counts what else C++'s run time must not be parted in.
 */
__thread unsigned __pc_unwinds __attribute__((used));

/* How many times the thread has forbidden migration: popcorn.h. */
__thread unsigned __pc_forbids __attribute__((used));

/* The innermost call of popcorn_migrate that has not returned, its struct pc_request; 0 if there is none. */
__thread void *__pc_request __attribute__((used));

/* What native code must know of struct pthread. */
const size_t __pc_pthread_size __attribute__((used)) = sizeof(struct pthread);
const size_t __pc_pthread_stack_size __attribute__((used)) = offsetof(struct pthread, stack_size);
const size_t __pc_pthread_dtv __attribute__((used)) = offsetof(struct pthread, dtv);
