/*
 * long pc_cancellable_call(volatile int *cancel, long n, long a, long b, long c, long d, long e, long f)
 * RISC-V calling convention: a0 to a7; system calls: a7, a0 to a5.
 * In the window ra and the stack are as at the entry, so that __cancel returns to the caller.
 */
	.text
	.globl pc_cancellable_call, pc_cancel_window, pc_cancel_window_end
	.globl pc_cancel_call, pc_cancel_anywhere
	.type pc_cancellable_call, %function
pc_cancellable_call:
	mv t0, a0
	mv t1, a1
	mv a0, a2
	mv a1, a3
	mv a2, a4
	mv a3, a5
	mv a4, a6
	mv a5, a7
	mv a7, t1
pc_cancel_window:
	lw t0, 0(t0)
	bnez t0, pc_cancel_call
	ecall
pc_cancel_window_end:
	ret
pc_cancel_call:
	tail __cancel

/* From anywhere; does not come back. */
pc_cancel_anywhere:
	call __cancel
	ebreak
	.size pc_cancellable_call, . - pc_cancellable_call
	.section .note.GNU-stack, "", %progbits
