/*
 * The stack that a program can see is the data stack: collectors and depth checks look for addresses of
 * locals there. The main thread's grows on demand; its size is what is mapped now.
 */
#define _GNU_SOURCE
#include "pthread_impl.h"

/* Native: the main thread's data stack, from its lowest mapped address to its end. */
hidden void __pc_main_data_stack(uintptr_t *low, uintptr_t *end);

int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes)
{
	uintptr_t low = (uintptr_t)thread->stack - thread->stack_size, end = (uintptr_t)thread->stack;

	if (!thread->stack)
		__pc_main_data_stack(&low, &end);
	*attributes = (pthread_attr_t){0};
	attributes->_a_detach = thread->detach_state >= DT_DETACHED;
	attributes->_a_guardsize = thread->guard_size;
	attributes->_a_stackaddr = end;
	attributes->_a_stacksize = end - low;
	return 0;
}
