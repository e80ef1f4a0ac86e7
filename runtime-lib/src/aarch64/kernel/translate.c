/* aarch64 has the asm-generic numbers and structures; four flags of open have other values. */
#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "abi/system_call.h"
#include "kernel/kernel.h"

/* The same flag, portable and native. */
static const struct {
	unsigned portable, native;
} open_flags[] = {
        {PC_O_DIRECTORY, 040000},
        {PC_O_NOFOLLOW, 0100000},
        {PC_O_DIRECT, 0200000},
        {PC_O_LARGEFILE, 0400000},
};

#define ALL_OPEN_FLAGS 0740000ul /* of both columns */
#define OPEN_FLAGS (sizeof(open_flags) / sizeof(*open_flags))

static long to_native(long flags)
{
	unsigned long native = (unsigned long)flags & ~ALL_OPEN_FLAGS;

	for (unsigned i = 0; i < OPEN_FLAGS; i++)
		if ((unsigned long)flags & open_flags[i].portable)
			native |= open_flags[i].native;
	return (long)native;
}

static long to_portable(long flags)
{
	unsigned long portable = (unsigned long)flags & ~ALL_OPEN_FLAGS;

	for (unsigned i = 0; i < OPEN_FLAGS; i++)
		if ((unsigned long)flags & open_flags[i].native)
			portable |= open_flags[i].portable;
	return (long)portable;
}

/* struct open_how: flags, mode, resolve. A longer one is of a kernel newer than this table. */
static long translate_open_how(struct pc_call *call)
{
	const uint64_t *how = (const uint64_t *)call->argument[2];

	if (call->argument[3] != 3 * sizeof(uint64_t))
		return -PC_EINVAL;
	call->scratch[0] = (uint64_t)to_native((long)how[0]);
	call->scratch[1] = how[1];
	call->scratch[2] = how[2];
	call->argument[2] = (long)call->scratch;
	return 0;
}

long pc_translate_call(struct pc_call *call)
{
	long *a = call->argument;

	switch (call->portable) {
	case PC_CALL_openat:
	case PC_CALL_open_by_handle_at:
		a[2] = to_native(a[2]);
		break;
	case PC_CALL_pipe2:
	case PC_CALL_fanotify_init:
		a[1] = to_native(a[1]);
		break;
	case PC_CALL_fcntl:
		if (a[1] == PC_F_SETFL)
			a[2] = to_native(a[2]);
		break;
	case PC_CALL_openat2:
		return translate_open_how(call);
	default:
		break;
	}
	return 0;
}

long pc_translate_result(struct pc_call *call, long result)
{
	if (call->portable == PC_CALL_fcntl && call->argument[1] == PC_F_GETFL && result >= 0)
		return to_portable(result);
	return result;
}
