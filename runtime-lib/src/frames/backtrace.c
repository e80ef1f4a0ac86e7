/* See backtrace.h. */
#include "frames/backtrace.h"

#include "abi/stack_calls.h"
#include "frames/frames.h"

uint64_t pc_backtrace(
        uint64_t *addresses, uint64_t count, uint64_t skip, const struct pc_registers *innermost)
{
	struct pc_site_table table;
	struct pc_registers registers = *innermost;
	uint64_t found = 0;

	if (!pc_own_site_table(&table))
		return 0;
	for (uint64_t number = 0; found < count && registers.pc != (uint64_t)__pc_bottom; number++) {
		const struct pc_row *row = pc_site_table_row(&table, registers.pc);

		if (number >= skip)
			addresses[found++] = registers.pc;
		if (row == 0 || !pc_frames_unwind(&registers, pc_row_frame(&table, row)))
			break;
	}
	return found;
}
