/* FPCR and FPSR: Arm ARM C5.2.8 and C5.2.10. Everything else in both is 0: no traps, no flushing, default NaN off. */
#include "threads/float_state.h"

#define MODE_SHIFT 22

/* Bits of FPSR by bit of ours: inexact, underflow, overflow, divide by zero, invalid. */
static const uint8_t flag_bits[] = {4, 3, 2, 1, 0};

/* Both ways: nearest 0; up, down, zero are 1, 2, 3 in FPCR and 3, 2, 1 with us. */
static const uint8_t modes[] = {0, 3, 2, 1};

uint32_t __pc_float_state(void)
{
	uint64_t control, status;
	uint32_t state;

	__asm__ volatile("mrs %0, fpcr" : "=r"(control));
	__asm__ volatile("mrs %0, fpsr" : "=r"(status));
	state = (uint32_t)modes[control >> MODE_SHIFT & 3] << PC_FLOAT_MODE_SHIFT;
	for (unsigned i = 0; i < sizeof(flag_bits); i++)
		state |= (uint32_t)(status >> flag_bits[i] & 1) << i;
	return state;
}

void __pc_set_float_state(uint32_t state)
{
	uint64_t control = (uint64_t)modes[state >> PC_FLOAT_MODE_SHIFT & 3] << MODE_SHIFT, status = 0;

	for (unsigned i = 0; i < sizeof(flag_bits); i++)
		status |= (uint64_t)(state >> i & 1) << flag_bits[i];
	__asm__ volatile("msr fpcr, %0" : : "r"(control));
	__asm__ volatile("msr fpsr, %0" : : "r"(status));
}
