/*
 * long pc_cancellable_call(volatile int *cancel, long n, long a, long b, long c, long d, long e, long f)
 * AAPCS64: x0 to x7; system calls: x8, x0 to x5.
 * In the window x30 and the stack are as at the entry, so that __cancel returns to the caller.
 */
	.text
	.globl pc_cancellable_call, pc_cancel_window, pc_cancel_window_end
	.globl pc_cancel_call, pc_cancel_anywhere
	.type pc_cancellable_call, %function
pc_cancellable_call:
	mov x9, x0
	mov x8, x1
	mov x0, x2
	mov x1, x3
	mov x2, x4
	mov x3, x5
	mov x4, x6
	mov x5, x7
pc_cancel_window:
	ldr w9, [x9]
	cbnz w9, pc_cancel_call
	svc 0
pc_cancel_window_end:
	ret
pc_cancel_call:
	b __cancel

/* From anywhere; does not come back. */
pc_cancel_anywhere:
	bl __cancel
	brk #1
	.size pc_cancellable_call, . - pc_cancellable_call
	.section .note.GNU-stack, "", %progbits
