/*
 * uint64_t __pc_backtrace(uint64_t *addresses, uint64_t count, uint64_t skip)
 *
 * RISC-V psABI, "Integer Register Convention". struct pc_registers as in point.S; no row of a site table needs fs0 to fs11 to unwind.
 */
	.text
	.globl	__pc_backtrace
	.hidden	__pc_backtrace
	.type	__pc_backtrace, @function
__pc_backtrace:
	.cfi_startproc
	addi	sp, sp, -784
	.cfi_def_cfa_offset 784
	sd	ra, 768(sp)
	.cfi_offset ra, -16
	addi	t0, sp, 784
	sd	t0, 2*8(sp)
	.irp	n, 8, 9, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27
	sd	x\n, \n*8(sp)
	.endr
	mv	a3, sp
	call	pc_backtrace
	ld	ra, 768(sp)
	addi	sp, sp, 784
	.cfi_restore ra
	.cfi_def_cfa_offset 0
	ret
	.cfi_endproc
	.size	__pc_backtrace, .-__pc_backtrace
	.section .note.GNU-stack,"",@progbits
