/*
 * long __pc_blocking_call(struct pc_blocking_call *call)
 * long pc_resume_blocking(void): goes on with the call that pc_resume_blocked() gives, in whose place it was called.
 */
#include "save_caller.inc"
	.text
	.globl	__pc_blocking_call, pc_resume_blocking
	.hidden	__pc_blocking_call
	.type	__pc_blocking_call, @function
__pc_blocking_call:
	.cfi_startproc
	save_caller
	mv	a1, a0
	mv	a0, sp
	call	pc_blocking_call
	return_to_caller
	.cfi_endproc
	.size	__pc_blocking_call, .-__pc_blocking_call

	.type	pc_resume_blocking, @function
pc_resume_blocking:
	.cfi_startproc
	addi	sp, sp, -16
	.cfi_def_cfa_offset 16
	sd	ra, 8(sp)
	.cfi_offset ra, -8
	call	pc_resume_blocked
	ld	ra, 8(sp)
	addi	sp, sp, 16
	.cfi_restore ra
	.cfi_def_cfa_offset 0
	tail	__pc_blocking_call
	.cfi_endproc
	.size	pc_resume_blocking, .-pc_resume_blocking
	.section .note.GNU-stack,"",@progbits
