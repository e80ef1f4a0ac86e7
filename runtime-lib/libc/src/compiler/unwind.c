/*
 * What C programs use of <unwind.h>: a walk over the frames of the thread. Nothing throws in C, so that the rest has
 * answers only where a program is linked with -fexceptions.
 *
 * An address is that of the ISA that runs: after a hop the same frames have others. So the walk is made again for each
 * part, by the number of frames, and goes on rightly where the callback has migrated.
 */
#define _GNU_SOURCE
#include <execinfo.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FRAMES_AT_ONCE 64

struct _Unwind_Context {
	uintptr_t address;
};

enum { NO_REASON = 0, STOPPED = 3, END_OF_STACK = 5, CONTINUE_UNWIND = 8 };

hidden size_t __pc_backtrace(uintptr_t *addresses, size_t count, size_t skip);

/* Its own frame is the first that __pc_backtrace finds. */
__attribute__((noinline)) int _Unwind_Backtrace(int (*trace)(struct _Unwind_Context *, void *), void *data)
{
	uintptr_t addresses[FRAMES_AT_ONCE];
	size_t skip = 1, found;

	do {
		found = __pc_backtrace(addresses, FRAMES_AT_ONCE, skip);
		for (size_t i = 0; i < found; i++) {
			struct _Unwind_Context context = {addresses[i]};
			if (trace(&context, data) != NO_REASON)
				return STOPPED;
		}
		skip += found;
	} while (found == FRAMES_AT_ONCE);
	return END_OF_STACK;
}

uintptr_t _Unwind_GetIP(struct _Unwind_Context *context)
{
	return context->address;
}

/* Each address is behind a call. */
uintptr_t _Unwind_GetIPInfo(struct _Unwind_Context *context, int *is_before_call)
{
	*is_before_call = 0;
	return context->address;
}

/* Not known: machine frames, tables of exceptions and the begin of functions are no part of the portable program. */
uintptr_t _Unwind_GetCFA(struct _Unwind_Context *context)
{
	return 0;
}

uintptr_t _Unwind_GetRegionStart(struct _Unwind_Context *context)
{
	return 0;
}

uintptr_t _Unwind_GetLanguageSpecificData(struct _Unwind_Context *context)
{
	return 0;
}

void *_Unwind_FindEnclosingFunction(void *address)
{
	return 0;
}

/* Nobody catches anything in C. */
int _Unwind_RaiseException(void *exception)
{
	return END_OF_STACK;
}

_Noreturn void _Unwind_Resume(void *exception)
{
	abort();
}

int __gcc_personality_v0(
        int version, int actions, uint64_t class, void *exception, struct _Unwind_Context *context)
{
	return CONTINUE_UNWIND;
}

/* Its own frame and that of this function's caller's caller: as _Unwind_Backtrace. */
__attribute__((noinline)) int backtrace(void **buffer, int size)
{
	return size > 0 ? (int)__pc_backtrace((uintptr_t *)buffer, (size_t)size, 1) : 0;
}

#define ADDRESS_LENGTH sizeof " [0x0123456789abcdef]\n"

/* One block, as programs free it at once. Names are for addr2line, with the binary of the ISA that has run. */
char **backtrace_symbols(void *const *buffer, int size)
{
	size_t length = strlen(program_invocation_name) + ADDRESS_LENGTH, count = size > 0 ? (size_t)size : 0;
	char **symbols = malloc(count * (sizeof(char *) + length) + 1), *text = (char *)(symbols + count);

	if (!symbols)
		return NULL;
	for (size_t i = 0; i < count; i++, text += length) {
		snprintf(text, length, "%s [%p]", program_invocation_name, buffer[i]);
		symbols[i] = text;
	}
	return symbols;
}

void backtrace_symbols_fd(void *const *buffer, int size, int fd)
{
	for (int i = 0; i < size; i++)
		dprintf(fd, "%s [%p]\n", program_invocation_name, buffer[i]);
}
