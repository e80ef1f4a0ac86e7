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
	movq	%rdi, %rsi
	movq	%rsp, %rdi
	call	pc_blocking_call
	return_to_caller
	.cfi_endproc
	.size	__pc_blocking_call, .-__pc_blocking_call

	.type	pc_resume_blocking, @function
pc_resume_blocking:
	.cfi_startproc
	subq	$8, %rsp
	.cfi_adjust_cfa_offset 8
	call	pc_resume_blocked
	movq	%rax, %rdi
	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	jmp	__pc_blocking_call
	.cfi_endproc
	.size	pc_resume_blocking, .-pc_resume_blocking
	.section .note.GNU-stack,"",@progbits
