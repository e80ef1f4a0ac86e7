/*
 * long pc_interruptible_call(const struct pc_call *call, volatile int *cancel, volatile int *knocked)
 * System V ABI AMD64: rdi, rsi, rdx; system calls: rax, rdi rsi rdx r10 r8 r9. The kernel takes rcx and r11 for itself.
 */
#include "abi/interruptible.h"
	.text
	.globl pc_interruptible_call, pc_window, pc_window_end, pc_window_out
	.type pc_interruptible_call, @function
pc_interruptible_call:
	mov %rsi, %rcx
	mov %rdx, %r11
	mov %rdi, %rax
	mov PC_CALL_ARGUMENTS(%rax), %rdi
	mov PC_CALL_ARGUMENTS+8(%rax), %rsi
	mov PC_CALL_ARGUMENTS+16(%rax), %rdx
	mov PC_CALL_ARGUMENTS+24(%rax), %r10
	mov PC_CALL_ARGUMENTS+32(%rax), %r8
	mov PC_CALL_ARGUMENTS+40(%rax), %r9
	mov PC_CALL_NUMBER(%rax), %rax
pc_window:
	cmpl $0, (%rcx)
	jne pc_window_out
	cmpl $0, (%r11)
	jne pc_window_out
	syscall
pc_window_end:
	ret
pc_window_out:
	mov $PC_NOT_MADE, %rax
	ret
	.size pc_interruptible_call, . - pc_interruptible_call
	.section .note.GNU-stack, "", @progbits
