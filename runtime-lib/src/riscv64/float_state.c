/* fcsr, RISC-V unprivileged ISA 20.2: it is ours. Its fifth mode, to nearest away from zero, has no name in C. */
#include "threads/float_state.h"

#define STATE 0xffu

uint32_t __pc_float_state(void)
{
	uint64_t state;

	__asm__ volatile("frcsr %0" : "=r"(state));
	return (uint32_t)state & STATE;
}

void __pc_set_float_state(uint32_t state)
{
	uint64_t value = state & STATE;

	__asm__ volatile("fscsr %0" : : "r"(value));
}
