/* riscv64's numbers and structures are asm-generic's: nothing to translate. */
#include "abi/system_call.h"

long pc_translate_call(struct pc_call *call)
{
	(void)call;
	return 0;
}

long pc_translate_result(struct pc_call *call, long result)
{
	(void)call;
	return result;
}
