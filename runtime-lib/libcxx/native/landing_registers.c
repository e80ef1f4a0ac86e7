/*
 * Puts the exception and the selector where this ISA's landing pads expect them. The personality routine, which is portable
 * code, cannot know: its compiler folds the builtin to the numbers of one ISA.
 */
#include <stdint.h>
#include <unwind.h>

void __pc_set_landing_registers(struct _Unwind_Context *context, uintptr_t exception, uintptr_t selector)
{
	_Unwind_SetGR(context, __builtin_eh_return_data_regno(0), exception);
	_Unwind_SetGR(context, __builtin_eh_return_data_regno(1), selector);
}
