/*
 * long pc_interruptible_call(const struct pc_call *call, volatile int *cancel, volatile int *knocked)
 * RISC-V calling convention: a0 to a2; system calls: a7, a0 to a5. The kernel keeps all others.
 */
#include "abi/interruptible.h"
	.text
	.globl pc_interruptible_call, pc_window, pc_window_end, pc_window_out
	.type pc_interruptible_call, @function
pc_interruptible_call:
	mv t0, a1
	mv t1, a2
	mv t2, a0
	ld a7, PC_CALL_NUMBER(t2)
	ld a0, PC_CALL_ARGUMENTS(t2)
	ld a1, PC_CALL_ARGUMENTS+8(t2)
	ld a2, PC_CALL_ARGUMENTS+16(t2)
	ld a3, PC_CALL_ARGUMENTS+24(t2)
	ld a4, PC_CALL_ARGUMENTS+32(t2)
	ld a5, PC_CALL_ARGUMENTS+40(t2)
pc_window:
	lw t2, 0(t0)
	bnez t2, pc_window_out
	lw t2, 0(t1)
	bnez t2, pc_window_out
	ecall
pc_window_end:
	ret
pc_window_out:
	li a0, PC_NOT_MADE
	ret
	.size pc_interruptible_call, . - pc_interruptible_call
	.section .note.GNU-stack, "", @progbits
