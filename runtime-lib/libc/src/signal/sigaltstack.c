/*
 * MINSIGSTKSZ is the portable machine's and large, for programs that make their stack so large. Those that do not ask
 * may have one as small as anywhere: the native part says what is too small.
 */
#include <errno.h>
#include <signal.h>
#include "syscall.h"

int sigaltstack(const stack_t *restrict ss, stack_t *restrict old)
{
	if (ss && ss->ss_flags & SS_ONSTACK) {
		errno = EINVAL;
		return -1;
	}
	return syscall(SYS_sigaltstack, ss, old);
}
