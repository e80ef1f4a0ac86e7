/*
 * long __pc_blocking_call(struct pc_blocking_call *call)
 * long pc_resume_blocking(void): goes on with the call that pc_resume_blocked() gives, in whose place it was called.
 */
#include "save_caller.inc"
	.text
	.globl	__pc_blocking_call, pc_resume_blocking
	.hidden	__pc_blocking_call
	.type	__pc_blocking_call, %function
__pc_blocking_call:
	.cfi_startproc
	save_caller
	mov	x1, x0
	mov	x0, sp
	bl	pc_blocking_call
	return_to_caller
	.cfi_endproc
	.size	__pc_blocking_call, .-__pc_blocking_call

	.type	pc_resume_blocking, %function
pc_resume_blocking:
	.cfi_startproc
	stp	x29, x30, [sp, #-16]!
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	bl	pc_resume_blocked
	ldp	x29, x30, [sp], #16
	.cfi_def_cfa_offset 0
	.cfi_restore 29
	.cfi_restore 30
	b	__pc_blocking_call
	.cfi_endproc
	.size	pc_resume_blocking, .-pc_resume_blocking
	.section .note.GNU-stack,"",%progbits
