/*
 * MXCSR: Intel SDM volume 1, 10.2.3. Nothing computes in x87 registers, but libgcc's long double raises overflow and
 * underflow there; the flags have the same bits in its status word (8.1.3).
 */
#include "threads/float_state.h"

#define TRAPS_OFF 0x1f80u
#define MODE_SHIFT 13
#define X87_FLAGS 0x3du /* but for denormal operand, which has no name in C */

/* Bits of MXCSR by bit of ours: inexact, underflow, overflow, divide by zero, invalid. */
static const uint8_t flag_bits[] = {5, 4, 3, 2, 0};

/* Both ways: nearest 0; down, up, zero are 1, 2, 3 in MXCSR and 2, 3, 1 with us. */
static const uint8_t mode_of_ours[] = {0, 3, 1, 2};
static const uint8_t mode_of_theirs[] = {0, 2, 3, 1};

uint32_t __pc_float_state(void)
{
	uint32_t register_value, state;
	uint16_t x87_status;

	__asm__ volatile("stmxcsr %0" : "=m"(register_value));
	__asm__ volatile("fnstsw %0" : "=a"(x87_status));
	register_value |= x87_status & X87_FLAGS;
	state = (uint32_t)mode_of_theirs[register_value >> MODE_SHIFT & 3] << PC_FLOAT_MODE_SHIFT;
	for (unsigned i = 0; i < sizeof(flag_bits); i++)
		state |= (register_value >> flag_bits[i] & 1) << i;
	return state;
}

void __pc_set_float_state(uint32_t state)
{
	uint32_t register_value = TRAPS_OFF | (uint32_t)mode_of_ours[state >> PC_FLOAT_MODE_SHIFT & 3]
	                                              << MODE_SHIFT;

	for (unsigned i = 0; i < sizeof(flag_bits); i++)
		register_value |= (state >> i & 1) << flag_bits[i];
	__asm__ volatile("fnclex");
	__asm__ volatile("ldmxcsr %0" : : "m"(register_value));
}
