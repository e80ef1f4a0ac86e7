/*
 * long pc_interruptible_call(const struct pc_call *call, volatile int *cancel, volatile int *knocked)
 * AAPCS64: x0 to x2; system calls: x8, x0 to x5. The kernel keeps all others.
 */
#include "abi/interruptible.h"
	.text
	.globl pc_interruptible_call, pc_window, pc_window_end, pc_window_out
	.type pc_interruptible_call, %function
pc_interruptible_call:
	mov x9, x1
	mov x10, x2
	mov x11, x0
	ldr x8, [x11, #PC_CALL_NUMBER]
	ldp x0, x1, [x11, #PC_CALL_ARGUMENTS]
	ldp x2, x3, [x11, #PC_CALL_ARGUMENTS+16]
	ldp x4, x5, [x11, #PC_CALL_ARGUMENTS+32]
pc_window:
	ldr w11, [x9]
	cbnz w11, pc_window_out
	ldr w11, [x10]
	cbnz w11, pc_window_out
	svc 0
pc_window_end:
	ret
pc_window_out:
	mov x0, #PC_NOT_MADE
	ret
	.size pc_interruptible_call, . - pc_interruptible_call
	.section .note.GNU-stack, "", %progbits
