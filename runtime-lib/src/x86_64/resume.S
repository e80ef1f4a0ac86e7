/*
 * void __pc_resume_next(void): goes on as pc_resume_next_entry(), which returns in its place (resume.h).
 *
 * System V ABI for AMD64, 3.2.3: the address of a large result is in rdi.
 */
	.text
	.globl __pc_resume_next
	.hidden __pc_resume_next
	.type __pc_resume_next, @function
__pc_resume_next:
	.cfi_startproc
	push %rdi
	.cfi_adjust_cfa_offset 8
	call pc_resume_next_entry
	pop %rdi
	.cfi_adjust_cfa_offset -8
	jmp *%rax
	.cfi_endproc
	.size __pc_resume_next, .-__pc_resume_next
	.section .note.GNU-stack, "", @progbits
