/* Names of the ISAs; see isa_names.h. */
#include "portable/isa_names.h"

const char *pc_isa_name(uint32_t isa)
{
	static const char names[PC_ISAS][PC_ISA_NAME_SIZE] = {PC_ISA_NAMES};

	return names[isa];
}
