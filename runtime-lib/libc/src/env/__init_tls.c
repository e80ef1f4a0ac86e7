/*
 * The initial thread's TLS block is made by native code before any portable code runs; what is left to do
 * here is what musl keeps in it.
 */
#include <limits.h>
#include "pthread_impl.h"
#include "libc.h"
#include "atomic.h"
#include "syscall.h"

/* Native: the size of a TLS block with its struct pthread, and placing one in zeroed memory of that size. */
hidden size_t __pc_tls_block_size(void);
hidden void *__pc_tls_block_place(void *memory);

volatile int __thread_list_lock;

int __init_tp(void *p)
{
	pthread_t td = p;

	td->self = td;
	libc.can_do_threads = 1;
	td->detach_state = DT_JOINABLE;
	td->tid = __syscall(SYS_set_tid_address, &__thread_list_lock);
	td->locale = &libc.global_locale;
	td->robust_list.head = &td->robust_list.head;
	td->next = td->prev = td;
	return 0;
}

void *__copy_tls(unsigned char *memory)
{
	return __pc_tls_block_place(memory);
}

void __init_tls(size_t *aux)
{
	libc.tls_size = __pc_tls_block_size();
	libc.tls_align = 64;
	libc.tls_cnt = 1;
	/* The most that musl gives to who links with -z stack-size; what is not touched costs addresses only. */
	__default_stacksize = DEFAULT_STACK_MAX;
	__init_tp(__pthread_self());
}
