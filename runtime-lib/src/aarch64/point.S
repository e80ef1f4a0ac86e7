/*
 * void __pc_migration_point(void)
 *
 * AAPCS64 6.1.1 and 6.1.2: x19 to x29 and d8 to d15 belong to the caller. DWARF numbers: x0 to x30, sp 31, v0 64. struct
 * pc_registers has 776 bytes, pc at 768.
 */
	.text
	.globl	__pc_migration_point
	.hidden	__pc_migration_point
	.type	__pc_migration_point, %function
__pc_migration_point:
	.cfi_startproc
	stp	x29, x30, [sp, #-16]!
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	bl	pc_point_due
	cbnz	w0, 1f
	ldp	x29, x30, [sp], #16
	ret
1:	ldr	x1, [sp, #8]
	add	x2, sp, #16
	sub	sp, sp, #784
	.cfi_adjust_cfa_offset 784
	stp	x19, x20, [sp, #19*8]
	stp	x21, x22, [sp, #21*8]
	stp	x23, x24, [sp, #23*8]
	stp	x25, x26, [sp, #25*8]
	stp	x27, x28, [sp, #27*8]
	str	x29, [sp, #29*8]
	str	x2, [sp, #31*8]
	str	d8, [sp, #72*8]
	str	d9, [sp, #73*8]
	str	d10, [sp, #74*8]
	str	d11, [sp, #75*8]
	str	d12, [sp, #76*8]
	str	d13, [sp, #77*8]
	str	d14, [sp, #78*8]
	str	d15, [sp, #79*8]
	str	x1, [sp, #768]
	mov	x0, sp
	bl	pc_point_hop
	add	sp, sp, #784
	.cfi_adjust_cfa_offset -784
	ldp	x29, x30, [sp], #16
	ret
	.cfi_endproc
	.size	__pc_migration_point, .-__pc_migration_point
	.section .note.GNU-stack,"",%progbits
