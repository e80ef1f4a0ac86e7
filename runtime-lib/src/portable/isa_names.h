/* The ISAs by name, as in file suffixes, schedules and statistics. */
#ifndef PC_ISA_NAMES_H
#define PC_ISA_NAMES_H

#include <stdint.h>

#include "facts/isas.h"

/* Such as "x86_64"; the number must be below PC_ISAS. */
const char *pc_isa_name(uint32_t isa);

#endif
