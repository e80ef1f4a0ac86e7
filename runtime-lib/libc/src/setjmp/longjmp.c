/*
 * The jump itself is native. The signal mask is put back before it, on the stack that is left, so that only
 * sigsetjmp's buffers (which say so) cost a system call.
 */
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include "syscall.h"

hidden _Noreturn void __pc_long_jump(jmp_buf, int);
hidden void __pc_save_mask(sigjmp_buf, int);

/* Called by the native sigsetjmp. */
__attribute__((used)) void __pc_save_mask(sigjmp_buf buffer, int save)
{
	buffer->__fl = save != 0;
	if (save)
		__syscall(SYS_rt_sigprocmask, SIG_SETMASK, 0, buffer->__ss, _NSIG / 8);
}

_Noreturn void longjmp(jmp_buf buffer, int value)
{
	if (buffer->__fl)
		__syscall(SYS_rt_sigprocmask, SIG_SETMASK, buffer->__ss, 0, _NSIG / 8);
	__pc_long_jump(buffer, value ? value : 1);
}

weak_alias(longjmp, _longjmp);
weak_alias(longjmp, siglongjmp);
