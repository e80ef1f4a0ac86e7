/*
 * void __pc_resume_next(void): goes on as pc_resume_next_entry(), which returns in its place (resume.h).
 *
 * RISC-V calling convention: the address of a large result is in a0.
 */
	.text
	.globl __pc_resume_next
	.hidden __pc_resume_next
	.type __pc_resume_next, %function
__pc_resume_next:
	.cfi_startproc
	addi sp, sp, -16
	.cfi_adjust_cfa_offset 16
	sd ra, 8(sp)
	.cfi_offset ra, -8
	sd a0, 0(sp)
	call pc_resume_next_entry
	mv t1, a0
	ld a0, 0(sp)
	ld ra, 8(sp)
	.cfi_restore ra
	addi sp, sp, 16
	.cfi_adjust_cfa_offset -16
	jr t1
	.cfi_endproc
	.size __pc_resume_next, .-__pc_resume_next
	.section .note.GNU-stack, "", %progbits
