/* Stacks of the main thread that grow on demand; see stack.h. */
#include "threads/stack.h"

#include "kernel/kernel.h"
#include "memory/arena.h"
#include "threads/native_thread.h"
#include "threads/thread.h"

/* How far below the stack pointer an access may lie that is still one of the stack's: red zone, probes. */
#define SLACK PC_PAGE

uint64_t pc_machine_stack_mapped = PC_MACHINE_STACK_TOP;

/* Maps down to the address, and to twice the size if there is memory; 0 when not even the address can be
 * mapped. */
static int grow(uint64_t *mapped, uint64_t low, uint64_t top, uint64_t address)
{
	uint64_t wanted = address & ~(PC_PAGE - 1);
	uint64_t doubled = top - *mapped < *mapped - low ? *mapped - (top - *mapped) : low;

	if (doubled < wanted && pc_map_exactly(doubled, *mapped - doubled, PC_PROT_READ | PC_PROT_WRITE)) {
		*mapped = doubled;
		return 1;
	}
	if (!pc_map_exactly(wanted, *mapped - wanted, PC_PROT_READ | PC_PROT_WRITE))
		return 0;
	*mapped = wanted;
	return 1;
}

static int lies_in(uint64_t address, uint64_t low, uint64_t mapped)
{
	return address - low < mapped - low;
}

/* How far down a zone may be used under a limit on stacks. */
static uint64_t lowest(uint64_t limit, uint64_t low, uint64_t top)
{
	uint64_t room = limit < (top - low) / PC_STACK_FACTOR ? limit * PC_STACK_FACTOR : top - low;

	return top - (room > PC_STACK_LEAST ? room & ~(PC_PAGE - 1) : PC_STACK_LEAST);
}

static int grow_to(uint64_t address, uint64_t limit)
{
	uint64_t *mapped, low, top;

	if (lies_in(address, PC_MACHINE_STACK_LOW, pc_machine_stack_mapped)) {
		mapped = &pc_machine_stack_mapped;
		low = PC_MACHINE_STACK_LOW;
		top = PC_MACHINE_STACK_TOP;
	} else if (lies_in(address, PC_DATA_STACK_LOW, pc_self->data_stack_mapped)) {
		mapped = &pc_self->data_stack_mapped;
		low = PC_DATA_STACK_LOW;
		top = PC_DATA_STACK_TOP;
	} else {
		return 0;
	}
	low = lowest(limit, low, top);
	return address >= low && grow(mapped, low, top, address);
}

int pc_stack_grow(uint64_t fault_address, uint64_t stack_pointer)
{
	if (lies_in(fault_address, PC_MACHINE_STACK_LOW, pc_machine_stack_mapped) &&
	        fault_address + SLACK < stack_pointer)
		return 0;
	/* While frames are rebuilt the limit does not count: they may be larger here than where they come from. */
	return grow_to(fault_address, pc_native_thread()->travel != 0 ? UINT64_MAX : pc_kernel_stack_limit());
}

void pc_stack_trim(void)
{
	uint64_t pointer = __pc_data_stack_pointer & ~(PC_PAGE - 1);
	uint64_t mapped = pc_self->data_stack_mapped;

	if (pointer > PC_DATA_STACK_TOP - PC_STACK_FIRST)
		pointer = PC_DATA_STACK_TOP - PC_STACK_FIRST;
	/* Another thread's data stack, after a fork: the main one may still be pointed to. */
	if (!lies_in(pointer, mapped, PC_DATA_STACK_TOP) || pointer == mapped)
		return;
	pc_kernel_unmap(mapped, pointer - mapped);
	pc_self->data_stack_mapped = pointer;
}

void pc_stack_reach(uint64_t address)
{
	grow_to(address, UINT64_MAX);
}
