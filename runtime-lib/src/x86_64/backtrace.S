/*
 * uint64_t __pc_backtrace(uint64_t *addresses, uint64_t count, uint64_t skip)
 *
 * System V ABI for AMD64, 3.2.1 and 3.2.3. struct pc_registers as in point.S.
 */
	.text
	.globl	__pc_backtrace
	.hidden	__pc_backtrace
	.type	__pc_backtrace, @function
__pc_backtrace:
	.cfi_startproc
	movq	(%rsp), %rax
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
	movq	%rsp, %rcx
	call	pc_backtrace
	addq	$776, %rsp
	.cfi_adjust_cfa_offset -776
	ret
	.cfi_endproc
	.size	__pc_backtrace, .-__pc_backtrace
	.section .note.GNU-stack,"",@progbits
