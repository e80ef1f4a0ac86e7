/*
 * void __pc_migration_point(void)
 *
 * RISC-V psABI, "Integer Register Convention": sp, s0 to s11 and fs0 to fs11 belong to the caller. DWARF numbers: x0 to
 * x31, f0 32. struct pc_registers has 776 bytes, pc at 768.
 */
	.text
	.globl	__pc_migration_point
	.hidden	__pc_migration_point
	.type	__pc_migration_point, @function
__pc_migration_point:
	.cfi_startproc
	addi	sp, sp, -16
	.cfi_def_cfa_offset 16
	sd	ra, 8(sp)
	.cfi_offset ra, -8
	call	pc_point_due
	ld	ra, 8(sp)
	addi	sp, sp, 16
	.cfi_restore ra
	.cfi_def_cfa_offset 0
	bnez	a0, 1f
	ret
1:	addi	sp, sp, -784
	.cfi_def_cfa_offset 784
	sd	ra, 768(sp)
	.cfi_offset ra, -16
	addi	t0, sp, 784
	sd	t0, 2*8(sp)
	.irp	n, 8, 9, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27
	sd	x\n, \n*8(sp)
	fsd	f\n, (32+\n)*8(sp)
	.endr
	mv	a0, sp
	call	pc_point_hop
	ld	ra, 768(sp)
	addi	sp, sp, 784
	.cfi_restore ra
	.cfi_def_cfa_offset 0
	ret
	.cfi_endproc
	.size	__pc_migration_point, .-__pc_migration_point
	.section .note.GNU-stack,"",@progbits
