/* x86-64 has its own numbers, a packed epoll_event, and older layouts of struct stat and struct semid_ds. */
#include "abi/portable_numbers.h"
#include "abi/system_call.h"
#include "kernel/kernel.h"
#include "layouts.h"

/* Native number + 1 by portable number, made from the two tables of musl at build; 0: no such call. */
static const short native_numbers[] = {
#include <native_numbers.inc>
};

static long native_number(long portable)
{
	if (portable >= PC_CALL_common)
		return portable;
	if (portable >= (long)(sizeof(native_numbers) / sizeof(*native_numbers)))
		return -PC_ENOSYS;
	return native_numbers[portable] ? native_numbers[portable] - 1 : -PC_ENOSYS;
}

/* Puts the kernel's layout in place of what an argument points to. */
static void *lend(struct pc_call *call, int argument)
{
	call->pair[0] = (uint64_t)call->argument[argument];
	call->argument[argument] = (long)call->scratch;
	return call->scratch;
}

static void lend_semaphore_set(struct pc_call *call)
{
	if (!pc_semctl_has_set(call->argument[2]))
		return;
	const struct pc_semid_ds *set = (const struct pc_semid_ds *)call->argument[3];
	struct pc_native_semid_ds *native = lend(call, 3);

	if (call->argument[2] == PC_IPC_SET)
		pc_semid_to_native(native, set);
}

long pc_translate_call(struct pc_call *call)
{
	long *a = call->argument;
	long native = native_number(call->portable);

	_Static_assert(sizeof(struct pc_native_stat) <= sizeof(call->scratch), "lend");
	_Static_assert(sizeof(struct pc_native_semid_ds) <= sizeof(call->scratch), "lend");
	if (native < 0)
		return native;
	call->number = native;
	switch (call->portable) {
	case PC_CALL_epoll_ctl:
		if (a[3]) {
			const struct pc_epoll_event *event = (const struct pc_epoll_event *)a[3];
			struct pc_native_epoll_event *packed = lend(call, 3);

			packed->events = event->events;
			packed->data = event->data;
		}
		break;
	case PC_CALL_fstat:
		lend(call, 1);
		break;
	case PC_CALL_newfstatat:
		lend(call, 2);
		break;
	case PC_CALL_semctl:
		lend_semaphore_set(call);
		break;
	default:
		break;
	}
	return 0;
}

long pc_translate_result(struct pc_call *call, long result)
{
	void *portable = (void *)call->pair[0];

	if (result < 0)
		return result;
	switch (call->portable) {
	case PC_CALL_epoll_pwait:
	case PC_CALL_epoll_pwait2:
		pc_unpack_events((void *)call->argument[1], result);
		break;
	case PC_CALL_fstat:
	case PC_CALL_newfstatat:
		pc_stat_to_portable(portable, (const struct pc_native_stat *)call->scratch);
		break;
	case PC_CALL_semctl:
		if (pc_semctl_has_set(call->argument[2]) && call->argument[2] != PC_IPC_SET)
			pc_semid_to_portable(portable, (const struct pc_native_semid_ds *)call->scratch);
		break;
	default:
		break;
	}
	return result;
}
