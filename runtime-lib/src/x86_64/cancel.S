/*
 * long pc_cancellable_call(volatile int *cancel, long n, long a, long b, long c, long d, long e, long f)
 * System V ABI AMD64: rdi rsi rdx rcx r8 r9, then the stack; system calls: rax, rdi rsi rdx r10 r8 r9.
 * In the window the stack is as at the entry, so that __cancel returns to the caller.
 */
	.text
	.globl pc_cancellable_call, pc_cancel_window, pc_cancel_window_end
	.globl pc_cancel_call, pc_cancel_anywhere
	.type pc_cancellable_call, @function
pc_cancellable_call:
	mov %rdi, %r11
	mov %rsi, %rax
	mov %rdx, %rdi
	mov %rcx, %rsi
	mov %r8, %rdx
	mov %r9, %r10
	mov 8(%rsp), %r8
	mov 16(%rsp), %r9
pc_cancel_window:
	cmpl $0, (%r11)
	jne pc_cancel_call
	syscall
pc_cancel_window_end:
	ret
pc_cancel_call:
	jmp __cancel

/* From anywhere, on a stack of any alignment, below the red zone; does not come back. */
pc_cancel_anywhere:
	sub $128, %rsp
	and $-16, %rsp
	call __cancel
	ud2
	.size pc_cancellable_call, . - pc_cancellable_call
	.section .note.GNU-stack, "", @progbits
