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
	subq	$8, %rsp
	.cfi_adjust_cfa_offset 8
	call	pc_point_due
	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	testl	%eax, %eax
	jnz	1f
	ret
1:	save_caller
	movq	%rsp, %rdi
	call	pc_point_hop
	return_to_caller
	.cfi_endproc
	.size	__pc_migration_point, .-__pc_migration_point
	.section .note.GNU-stack,"",@progbits
