/* The ISAs by number, as in files, and by name, as in file suffixes, schedules and statistics. */
#ifndef PC_ISA_NAMES_H
#define PC_ISA_NAMES_H

#include <stdint.h>

enum pc_isa {
	PC_X86_64,
	PC_AARCH64,
	PC_RISCV64,
	PC_ISAS,
};

/* "x86_64", "aarch64", "riscv64"; the number must be below PC_ISAS. */
const char *pc_isa_name(uint32_t isa);

#endif
