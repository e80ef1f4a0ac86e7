/*
 * The two stacks of the main thread: the machine stack (ISA-private, never migrated) and the data stack (in
 * the arena). Both are mapped small and grow downward on demand, each up to PC_STACK_FACTOR times the limit on stacks
 * (RLIMIT_STACK, as it is at that moment) and never beyond 2 GiB.
 */
#ifndef PC_STACK_H
#define PC_STACK_H

#include <stdint.h>

#include "state/process.h"

/*
 * What fits into the limit as native code must fit here, on every ISA. The smallest frame of a native compiler has 16
 * bytes; one with all callee-saved registers, as recursion with migration points may have, up to 208.
 */
#define PC_STACK_FACTOR 16
/* However small the limit is: the run time works on these stacks, too. */
#define PC_STACK_LEAST 0x100000ul

/* Lowest mapped address of the main machine stack. */
extern uint64_t pc_machine_stack_mapped;

/*
 * A fault at an address, with the stack pointer of the faulting code: 1 if a stack has been grown and the
 * access can be tried again, 0 if the fault is the program's own or the limit is reached. Async-signal-safe, takes no lock, needs 1
 * KiB of stack.
 */
int pc_stack_grow(uint64_t fault_address, uint64_t stack_pointer);

/* Bytes mapped of each at first. */
#define PC_STACK_FIRST 0x40000ul

/* Gives back what lies unused below the data stack pointer, before a hop. */
void pc_stack_trim(void);

/* Grows a stack so that everything from this address up is mapped, whatever the limit; addresses outside both zones
 * are left alone. */
void pc_stack_reach(uint64_t address);

/*
 * Before each system call: what lies above the stack pointers must be mapped, because the kernel does not
 * fault for us. Two compares when there is nothing to do.
 */
static inline void pc_stack_cover(uint64_t data_stack_pointer)
{
	uint64_t machine = (uint64_t)__builtin_frame_address(0);

	if (data_stack_pointer - PC_DATA_STACK_LOW < pc_self->data_stack_mapped - PC_DATA_STACK_LOW)
		pc_stack_grow(data_stack_pointer, data_stack_pointer);
	if (machine - PC_MACHINE_STACK_LOW < pc_machine_stack_mapped - PC_MACHINE_STACK_LOW)
		pc_stack_grow(machine, machine);
}

#endif
