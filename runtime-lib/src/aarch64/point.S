/*
 * void __pc_migration_point(void)
 */
#include "save_caller.inc"
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
	ldp	x29, x30, [sp], #16
	.cfi_def_cfa_offset 0
	.cfi_restore 29
	.cfi_restore 30
	cbnz	w0, 1f
	ret
1:	save_caller
	mov	x0, sp
	bl	pc_point_hop
	return_to_caller
	.cfi_endproc
	.size	__pc_migration_point, .-__pc_migration_point
	.section .note.GNU-stack,"",%progbits
