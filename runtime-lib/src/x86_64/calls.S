/*
 * long pc_call_on_stack(void *stack_top, void *function, void *argument)
 * void pc_call_handler(void *handler, long signal, void *info, void *context)
 * Calls into portable code whose return addresses the reader of frames knows: __pc_bottom, __pc_signal_return.
 * System V ABI AMD64 3.2: arguments in rdi rsi rdx rcx, result in rax, rsp 16-byte aligned at a call.
 */
	.text
	.globl pc_call_on_stack, __pc_bottom, pc_call_handler, __pc_signal_return
	.type pc_call_on_stack, @function
pc_call_on_stack:
	push %rbp
	mov %rsp, %rbp
	mov %rdi, %rsp
	and $-16, %rsp
	mov %rdx, %rdi
	call *%rsi
__pc_bottom:
	mov %rbp, %rsp
	pop %rbp
	ret
	.size pc_call_on_stack, . - pc_call_on_stack

	.type pc_call_handler, @function
pc_call_handler:
	sub $8, %rsp
	mov %rdi, %rax
	mov %rsi, %rdi
	mov %rdx, %rsi
	mov %rcx, %rdx
	call *%rax
__pc_signal_return:
	add $8, %rsp
	ret
	.size pc_call_handler, . - pc_call_handler
	.section .note.GNU-stack, "", @progbits
