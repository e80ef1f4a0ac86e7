/* Names of the ISAs; see isa_names.h. */
#include "portable/isa_names.h"

const char *pc_isa_name(uint32_t isa)
{
	static const char names[PC_ISAS][8] = {"x86_64", "aarch64", "riscv64"};

	return names[isa];
}
