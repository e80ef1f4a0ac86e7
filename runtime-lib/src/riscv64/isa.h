/* Facts of this ISA that generic code of the migration part needs. */
#ifndef PC_ISA_H
#define PC_ISA_H

#include "portable/isa_names.h"

#define PC_OWN_ISA PC_RISCV64
#define PC_DWARF_STACK_POINTER 2

#endif
