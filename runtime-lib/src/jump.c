/* What <isa>/setjmp.S takes for granted. */
#include "process.h"

#define HOLD (offsetof(__typeof__(*pc_process), holds) + PC_HOLD_SETJMP * sizeof(uint64_t))

_Static_assert(PC_ARENA_BASE + HOLD == 0x1000000628ul, "<isa>/setjmp.S");
