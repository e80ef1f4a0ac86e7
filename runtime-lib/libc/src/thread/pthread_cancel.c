/*
 * Cancellation. The decision is portable; which program counter lies in the window between the last look at
 * the flag and the system call is the native part's business, and so is making the thread continue elsewhere.
 */
#include <string.h>
#include "pthread_impl.h"
#include "syscall.h"

/* blocking_call.c */
hidden long __pc_make_blocking_call(
        volatile int *cancel, long n, long a, long b, long c, long d, long e, long f);
/* Its result once *cancel is set: blocking/blocking_call.h of the native part. */
#define CANCELLED (-10000)

/* Native: makes the interrupted code continue in __cancel() if it is in the window, or anyway; else 0. */
hidden int __pc_cancel_interrupted(void *context, int anyway);

hidden long __syscall_cp_c(syscall_arg_t, syscall_arg_t, syscall_arg_t, syscall_arg_t, syscall_arg_t,
        syscall_arg_t, syscall_arg_t);
hidden long __cancel(void);

__attribute__((used)) long __cancel(void)
{
	pthread_t self = __pthread_self();

	if (self->canceldisable == PTHREAD_CANCEL_ENABLE || self->cancelasync)
		pthread_exit(PTHREAD_CANCELED);
	self->canceldisable = PTHREAD_CANCEL_DISABLE;
	return -ECANCELED;
}

long __syscall_cp_c(syscall_arg_t n, syscall_arg_t a, syscall_arg_t b, syscall_arg_t c, syscall_arg_t d,
        syscall_arg_t e, syscall_arg_t f)
{
	pthread_t self = __pthread_self();
	int state = self->canceldisable;
	long result;

	if (state == PTHREAD_CANCEL_DISABLE || (state && n == SYS_close))
		return __pc_make_blocking_call(0, n, a, b, c, d, e, f);

	result = __pc_make_blocking_call(&self->cancel, n, a, b, c, d, e, f);
	if (result == CANCELLED || (result == -EINTR && n != SYS_close && self->cancel &&
	                                   self->canceldisable != PTHREAD_CANCEL_DISABLE))
		result = __cancel();
	return result;
}

static void cancel_handler(int signal, siginfo_t *info, void *context)
{
	pthread_t self = __pthread_self();

	a_barrier();
	if (!self->cancel || self->canceldisable == PTHREAD_CANCEL_DISABLE)
		return;
	/* Outside the window the signal stays pending until the thread comes to a cancellation point. */
	if (!__pc_cancel_interrupted(context, self->cancelasync))
		__syscall(SYS_tkill, self->tid, SIGCANCEL);
}

void __testcancel(void)
{
	pthread_t self = __pthread_self();

	if (self->cancel && !self->canceldisable)
		__cancel();
}

static void install_handler(void)
{
	struct sigaction action = {.sa_flags = SA_SIGINFO | SA_RESTART, .sa_sigaction = cancel_handler};

	memset(&action.sa_mask, -1, _NSIG / 8);
	__libc_sigaction(SIGCANCEL, &action, 0);
}

int pthread_cancel(pthread_t thread)
{
	static int installed;

	if (!installed) {
		install_handler();
		installed = 1;
	}
	a_store(&thread->cancel, 1);
	if (thread == pthread_self()) {
		if (thread->canceldisable == PTHREAD_CANCEL_ENABLE && thread->cancelasync)
			pthread_exit(PTHREAD_CANCELED);
		return 0;
	}
	return pthread_kill(thread, SIGCANCEL);
}
