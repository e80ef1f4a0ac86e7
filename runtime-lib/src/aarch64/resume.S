/*
 * void __pc_resume_next(void): goes on as pc_resume_next_entry(), which returns in its place (resume.h).
 *
 * AAPCS64, 6.9: the address of a large result is in x8.
 */
	.text
	.globl __pc_resume_next
	.hidden __pc_resume_next
	.type __pc_resume_next, %function
__pc_resume_next:
	.cfi_startproc
	stp x29, x30, [sp, #-32]!
	.cfi_adjust_cfa_offset 32
	.cfi_offset x29, -32
	.cfi_offset x30, -24
	str x8, [sp, #16]
	bl pc_resume_next_entry
	mov x16, x0
	ldr x8, [sp, #16]
	ldp x29, x30, [sp], #32
	.cfi_adjust_cfa_offset -32
	.cfi_restore x29
	.cfi_restore x30
	br x16
	.cfi_endproc
	.size __pc_resume_next, .-__pc_resume_next
	.section .note.GNU-stack, "", %progbits
