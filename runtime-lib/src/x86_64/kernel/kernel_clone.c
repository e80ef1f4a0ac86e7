/* x86-64 has child_tid before tls. */
#include "kernel/raw.h"

long pc_kernel_clone(long flags, long stack, long parent_tid, long tls, long child_tid)
{
	return pc_raw_syscall(PC_SYS_clone, flags, stack, parent_tid, child_tid, tls, 0);
}
