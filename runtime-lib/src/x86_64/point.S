/*
 * void __pc_migration_point(void)
 *
 * System V ABI for AMD64, 3.2.1: rbx, rbp, r12 to r15 belong to the caller. DWARF numbers: figure 3.36. struct
 * pc_registers has 776 bytes, pc at 768.
 */
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
1:	movq	(%rsp), %rax
	leaq	8(%rsp), %rcx
	subq	$776, %rsp
	.cfi_adjust_cfa_offset 776
	movq	%rbx, 3*8(%rsp)
	movq	%rbp, 6*8(%rsp)
	movq	%rcx, 7*8(%rsp)
	movq	%r12, 12*8(%rsp)
	movq	%r13, 13*8(%rsp)
	movq	%r14, 14*8(%rsp)
	movq	%r15, 15*8(%rsp)
	movq	%rax, 768(%rsp)
	movq	%rsp, %rdi
	call	pc_point_hop
	addq	$776, %rsp
	.cfi_adjust_cfa_offset -776
	ret
	.cfi_endproc
	.size	__pc_migration_point, .-__pc_migration_point
	.section .note.GNU-stack,"",@progbits
