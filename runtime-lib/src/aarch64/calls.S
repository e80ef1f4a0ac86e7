/*
 * long pc_call_on_stack(void *stack_top, void *function, void *argument)
 * void pc_call_handler(void *handler, long signal, void *info, void *context)
 * Calls into portable code whose return addresses the reader of frames knows: __pc_bottom, __pc_signal_return.
 * AAPCS64 6: arguments in x0 to x3, result in x0, x29 callee-saved, sp 16-byte aligned.
 */
	.text
	.globl pc_call_on_stack, __pc_bottom, pc_call_handler, __pc_signal_return
	.type pc_call_on_stack, %function
pc_call_on_stack:
	stp x29, x30, [sp, #-16]!
	mov x29, sp
	and x9, x0, #-16
	mov sp, x9
	mov x0, x2
	blr x1
__pc_bottom:
	mov sp, x29
	ldp x29, x30, [sp], #16
	ret
	.size pc_call_on_stack, . - pc_call_on_stack

	.type pc_call_handler, %function
pc_call_handler:
	stp x29, x30, [sp, #-16]!
	mov x29, sp
	mov x9, x0
	mov x0, x1
	mov x1, x2
	mov x2, x3
	blr x9
__pc_signal_return:
	ldp x29, x30, [sp], #16
	ret
	.size pc_call_handler, . - pc_call_handler
	.section .note.GNU-stack, "", %progbits
