/* Calls that the run time makes itself, because the kernel must not, or because it must know of them. */
#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "abi/system_call.h"
#include "calls/clone.h"
#include "calls/execution.h"
#include "calls/prctl_options.h"
#include "kernel/kernel.h"
#include "kernel/raw.h"
#include "life/life.h"
#include "memory/arena.h"
#include "signals/signals.h"
#include "state/process.h"
#include "threads/thread.h"

/* Memory: the arena's. */
static int route_memory(const struct pc_call *call, long *result)
{
	const uint64_t *a = (const uint64_t *)call->argument;

	switch (call->portable) {
	case PC_CALL_mmap:
		*result = pc_arena_map(a[0], a[1], (int)a[2], (int)a[3], (int)a[4], a[5]);
		return 1;
	case PC_CALL_munmap:
		*result = pc_arena_unmap(a[0], a[1]);
		return 1;
	case PC_CALL_mremap:
		*result = pc_arena_remap(a[0], a[1], a[2], (int)a[3], a[4]);
		return 1;
	case PC_CALL_mprotect:
		*result = pc_arena_protect(a[0], a[1], (int)a[2]);
		return 1;
	case PC_CALL_shmat:
		/* At an address of the program's it is between it and the kernel. */
		if (a[1] == 0)
			*result = pc_arena_attach((long)a[0], (int)a[2]);
		return a[1] == 0;
	case PC_CALL_shmdt:
		*result = pc_arena_detach(a[0]);
		return 1;
	case PC_CALL_brk:
		/* There is no break: malloc uses mmap. */
		*result = 0;
		return 1;
	default:
		return 0;
	}
}

static int route_signals(const struct pc_call *call, long *result)
{
	const long *a = call->argument;

	switch (call->portable) {
	case PC_CALL_rt_sigaction:
		*result = pc_signal_action(a[0], (const uint64_t *)a[1], (uint64_t *)a[2], a[3]);
		return 1;
	case PC_CALL_rt_sigprocmask:
		*result = pc_signal_mask(a[0], (const uint64_t *)a[1], (uint64_t *)a[2], a[3]);
		return 1;
	case PC_CALL_sigaltstack:
		*result = pc_signal_stack((const struct pc_stack_t *)a[0], (struct pc_stack_t *)a[1]);
		return 1;
	case PC_CALL_rt_sigreturn:
		*result = -PC_ENOSYS;
		return 1;
	default:
		return 0;
	}
}

static int route_threads(const struct pc_call *call, long *result)
{
	const long *a = call->argument;

	switch (call->portable) {
	case PC_CALL_clone:
		*result = pc_thread_clone(a[0], a[1], a[2], a[3], a[4]);
		return 1;
	case PC_CALL_exit:
		pc_thread_exit(a[0]);
	case PC_CALL_exit_group:
		pc_kernel_exit(__pc_thread_state.borrows_memory ? (int)a[0] : pc_process_exit((int)a[0]));
	case PC_CALL_set_tid_address:
		*result = pc_thread_clear_tid(a[0]);
		return 1;
	default:
		return 0;
	}
}

/* A filter would hold numbers of portable calls against those of the kernel; and nothing of ours works in strict mode. */
static long no_seccomp(long operation)
{
	return operation == PC_SECCOMP_GET_ACTION_AVAIL ? -PC_EOPNOTSUPP : -PC_EINVAL;
}

/* Calls that no ISA has, because one of them cannot have them or because what they do could not outlive a hop. */
static int refuse_call(const struct pc_call *call, long *result)
{
	switch (call->portable) {
	case PC_CALL_clone3:
	case PC_CALL_rseq:
	case PC_CALL_pkey_mprotect:
	case PC_CALL_pkey_alloc:
	case PC_CALL_pkey_free:
		*result = -PC_ENOSYS;
		return 1;
	case PC_CALL_seccomp:
		*result = no_seccomp(call->argument[0]);
		return 1;
	case PC_CALL_prctl:
		if (!pc_prctl_portable(call->argument[0])) {
			*result = -PC_EINVAL;
			return 1;
		}
		/* fall through */
	default:
		*result = -PC_EINVAL;
		return pc_signal_named(call) > PC_SIGNALS_PORTABLE;
	}
}

/* The lines that other programs of ours write begin with their start: this one's ends here. */
static int route_execution(const struct pc_call *call, long *result)
{
	const long *a = call->argument;

	switch (call->portable) {
	case PC_CALL_execve:
		pc_process_leaving((const char *)a[0]);
		*result = pc_execute((const char *)a[0], (char *const *)a[1], (char *const *)a[2]);
		break;
	case PC_CALL_execveat:
		pc_process_leaving(0);
		*result = pc_execute_at(
		        a[0], (const char *)a[1], (char *const *)a[2], (char *const *)a[3], a[4]);
		break;
	default:
		return 0;
	}
	/* It has failed. */
	pc_signal_install(PC_SIGURG);
	return 1;
}

int pc_route(const struct pc_call *call, long *result)
{
	return refuse_call(call, result) || route_memory(call, result) || route_signals(call, result) ||
	       route_threads(call, result) || route_execution(call, result);
}
