/* Facts of this ISA that generic code of the migration part needs. */
#ifndef PC_ISA_H
#define PC_ISA_H

#include "portable/isa_names.h"

#define PC_OWN_ISA PC_AARCH64
#define PC_DWARF_STACK_POINTER 31

#endif
