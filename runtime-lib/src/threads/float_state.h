/*
 * Rounding mode and floating-point flags of this thread as one number, the same on each ISA: bits 0 to 4 are the
 * flags inexact, underflow, overflow, divide by zero, invalid, bits 5 to 7 the mode: 0 to nearest, 1 toward
 * zero, 2 downward, 3 upward. The numbers are those of bits/fenv.h, which are riscv64's.
 */
#ifndef PC_FLOAT_STATE_H
#define PC_FLOAT_STATE_H

#include <stdint.h>

#define PC_FLOAT_FLAGS 31u
#define PC_FLOAT_MODE_SHIFT 5
#define PC_FLOAT_DEFAULT 0u

/* <isa>/float_state.c. Setting also turns off what the portable machine does not have: traps, and taking
 * denormal numbers for zero. */
uint32_t __pc_float_state(void);
void __pc_set_float_state(uint32_t state);

#endif
