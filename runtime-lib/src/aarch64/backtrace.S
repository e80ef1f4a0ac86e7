/*
 * uint64_t __pc_backtrace(uint64_t *addresses, uint64_t count, uint64_t skip)
 *
 * AAPCS64 6.1.1 and 6.4. struct pc_registers as in point.S; no row of a site table needs d8 to d15 to unwind.
 */
	.text
	.globl	__pc_backtrace
	.hidden	__pc_backtrace
	.type	__pc_backtrace, %function
__pc_backtrace:
	.cfi_startproc
	stp	x29, x30, [sp, #-16]!
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	add	x4, sp, #16
	sub	sp, sp, #784
	.cfi_adjust_cfa_offset 784
	stp	x19, x20, [sp, #19*8]
	stp	x21, x22, [sp, #21*8]
	stp	x23, x24, [sp, #23*8]
	stp	x25, x26, [sp, #25*8]
	stp	x27, x28, [sp, #27*8]
	str	x29, [sp, #29*8]
	str	x4, [sp, #31*8]
	str	x30, [sp, #768]
	mov	x3, sp
	bl	pc_backtrace
	add	sp, sp, #784
	.cfi_adjust_cfa_offset -784
	ldp	x29, x30, [sp], #16
	ret
	.cfi_endproc
	.size	__pc_backtrace, .-__pc_backtrace
	.section .note.GNU-stack,"",%progbits
