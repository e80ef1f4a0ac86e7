/* The part of setjmp and longjmp that is the same on each ISA; see jump.h. */
#include "signals/jump.h"

#include "kernel/say.h"
#include "signals/signals.h"
#include "state/process.h"
#include "threads/thread.h"

/* Serial numbers are taken from the process this many at a time. */
#define SERIALS (1ul << 20)

static uint64_t next_serial(void)
{
	uint64_t *last = &__pc_thread_state.last_serial;

	if (*last % SERIALS == 0)
		*last = __atomic_fetch_add(&pc_self->serials, SERIALS, __ATOMIC_RELAXED);
	return ++*last;
}

static uint64_t compute_check(const struct pc_jump_buffer *buffer)
{
	return (buffer->slot ^ buffer->data_stack << 20 ^ buffer->serial << 40) + 0x9e3779b97f4a7c15ul;
}

/* Called by __pc_setjmp when the registers are in the slot, and by __pc_setjmp_again without a buffer. */
__attribute__((used)) int pc_jump_mark(
        struct pc_jump_buffer *buffer, struct pc_jump_slot *slot, int saves_mask)
{
	slot->rebuilt = pc_self->rebuilt;
	if (buffer == 0)
		return 0;
	if (slot->serial == 0)
		slot->serial = next_serial();
	buffer->slot = (uint64_t)slot;
	buffer->serial = slot->serial;
	buffer->data_stack = __pc_data_stack_pointer;
	buffer->check = compute_check(buffer);
	buffer->unwinds = __pc_unwinds;
	buffer->forbids = __pc_forbids;
	buffer->request = __pc_request;
	buffer->saves_mask = saves_mask != 0;
	if (saves_mask)
		pc_signal_mask(PC_SIG_BLOCK, 0, buffer->mask, sizeof(buffer->mask[0]));
	return 0;
}

static int on_main_stack(uint64_t address)
{
	return address - PC_DATA_STACK_LOW < PC_DATA_STACK_TOP - PC_DATA_STACK_LOW;
}

/* What is below the data stack pointer belongs to no activation any more. */
static int is_left(uint64_t slot)
{
	return on_main_stack(slot) && on_main_stack(__pc_data_stack_pointer) &&
	       slot < __pc_data_stack_pointer;
}

void __pc_long_jump(const struct pc_jump_buffer *buffer, int value)
{
	const struct pc_jump_slot *slot = (const struct pc_jump_slot *)buffer->slot;

	if (buffer->check != compute_check(buffer) || is_left(buffer->slot) ||
	        slot->serial != buffer->serial || slot->rebuilt != pc_self->rebuilt) {
		pc_say("error: longjmp: no function that is still running has called setjmp with this "
		       "buffer");
		return;
	}
	if (buffer->saves_mask)
		pc_signal_mask(PC_SIG_SETMASK, buffer->mask, 0, sizeof(buffer->mask[0]));
	__pc_data_stack_pointer = buffer->data_stack;
	__pc_unwinds = (uint32_t)buffer->unwinds;
	__pc_forbids = (uint32_t)buffer->forbids;
	__pc_request = buffer->request;
	pc_jump(slot, value != 0 ? value : 1);
}
