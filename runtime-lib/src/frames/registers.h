/*
 * The registers of one machine frame at its return address, by DWARF number. Only the stack pointer, the
 * callee-saved registers and pc are known there.
 */
#ifndef PC_REGISTERS_H
#define PC_REGISTERS_H

#include <stddef.h>
#include <stdint.h>

#define PC_DWARF_REGISTERS 96

struct pc_registers {
	uint64_t dwarf[PC_DWARF_REGISTERS];
	uint64_t pc;
};

_Static_assert(
        sizeof(struct pc_registers) == 776 && offsetof(struct pc_registers, pc) == 768, "<isa>/point.S");

#endif
