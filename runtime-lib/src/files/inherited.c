/* Which descriptors the program did not open; see inherited.h. */
#include "files/inherited.h"

#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "abi/system_call.h"
#include "files/descriptors.h"
#include "state/process.h"
#include "threads/thread.h"

enum {
	FIRST = 3,
};

void pc_inherited_add(uint32_t fd)
{
	if (fd < FIRST || fd >= PC_INHERITED_MAX)
		return;
	pc_self->inherited.any = 1;
	pc_self->inherited.bits[fd / 64] |= 1ul << fd % 64;
}

static int note_inherited(void *unused, uint32_t fd)
{
	(void)unused;
	pc_inherited_add(fd);
	return 1;
}

void pc_inherited_forget(void)
{
	pc_self->inherited = (struct pc_inherited){0};
}

void pc_inherited_begin(void)
{
	pc_inherited_forget();
	pc_descriptors_visit(note_inherited, 0);
}

int pc_is_inherited(uint32_t fd)
{
	return fd < PC_INHERITED_MAX && (pc_self->inherited.bits[fd / 64] >> fd % 64 & 1) != 0;
}

static void remove_range(uint64_t first, uint64_t last)
{
	for (uint64_t fd = first; fd <= last && fd < PC_INHERITED_MAX; fd++)
		pc_self->inherited.bits[fd / 64] &= ~(1ul << fd % 64);
}

void pc_inherited_note(const struct pc_call *call)
{
	const long *a = call->argument;

	/* A child that borrows this memory has descriptors of its own. */
	if (pc_self->inherited.any == 0 || __pc_thread_state.borrows_memory)
		return;
	if (call->portable == PC_CALL_close)
		remove_range((uint32_t)a[0], (uint32_t)a[0]);
	else if (call->portable == PC_CALL_dup3)
		remove_range((uint32_t)a[1], (uint32_t)a[1]);
	else if (call->portable == PC_CALL_close_range && (a[2] & PC_CLOSE_RANGE_CLOEXEC) == 0)
		remove_range((uint32_t)a[0], (uint32_t)a[1]);
}
