/*
 * void __pc_migration_point(void)
 */
#include "save_caller.inc"
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
1:	save_caller
	mv	a0, sp
	call	pc_point_hop
	return_to_caller
	.cfi_endproc
	.size	__pc_migration_point, .-__pc_migration_point
	.section .note.GNU-stack,"",@progbits
