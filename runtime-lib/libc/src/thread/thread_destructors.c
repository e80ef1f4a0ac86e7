/* Destructors of thread_local variables: the end of a thread or of the program runs them, the last one first. */
#include <stdlib.h>
#include "libc.h"

struct destructor {
	void (*function)(void *);
	void *object;
	struct destructor *next;
};

static __thread struct destructor *last;

extern __thread unsigned __pc_unwinds;

int __cxa_thread_atexit_impl(void (*function)(void *), void *object, void *dso)
{
	struct destructor *destructor = malloc(sizeof *destructor);

	if (!destructor)
		return -1;
	*destructor = (struct destructor){function, object, last};
	last = destructor;
	return 0;
}

/* One may register others. No exception in flight will be handled any more, so that none puts hops off. */
hidden void __run_thread_destructors(void)
{
	__pc_unwinds = 0;
	while (last) {
		struct destructor *destructor = last;

		last = destructor->next;
		destructor->function(destructor->object);
		free(destructor);
	}
}
