/* Stacks of the main thread that grow on demand; see stack.h. */
#include "stack.h"

#include "arena.h"
#include "kernel.h"
#include "thread.h"

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

static int in(uint64_t address, uint64_t low, uint64_t mapped)
{
	return address - low < mapped - low;
}

static int grow_to(uint64_t address)
{
	if (in(address, PC_MACHINE_STACK_LOW, pc_machine_stack_mapped))
		return grow(&pc_machine_stack_mapped, PC_MACHINE_STACK_LOW, PC_MACHINE_STACK_TOP, address);
	if (in(address, PC_DATA_STACK_LOW, pc_process->data_stack_mapped))
		return grow(&pc_process->data_stack_mapped, PC_DATA_STACK_LOW, PC_DATA_STACK_TOP, address);
	return 0;
}

int pc_stack_grow(uint64_t fault_address, uint64_t stack_pointer)
{
	if (in(fault_address, PC_MACHINE_STACK_LOW, pc_machine_stack_mapped) &&
	        fault_address + SLACK < stack_pointer)
		return 0;
	return grow_to(fault_address);
}

void pc_stack_trim(void)
{
	uint64_t pointer = __pc_data_stack_pointer & ~(PC_PAGE - 1);
	uint64_t mapped = pc_process->data_stack_mapped;

	if (pointer > PC_DATA_STACK_TOP - PC_STACK_FIRST)
		pointer = PC_DATA_STACK_TOP - PC_STACK_FIRST;
	/* Another thread's data stack, after a fork: the main one may still be pointed to. */
	if (!in(pointer, mapped, PC_DATA_STACK_TOP) || pointer == mapped)
		return;
	pc_kernel_unmap(mapped, pointer - mapped);
	pc_process->data_stack_mapped = pointer;
}

void pc_stack_reach(uint64_t address)
{
	grow_to(address);
}
