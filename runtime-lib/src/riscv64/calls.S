/*
 * long pc_call_on_stack(void *stack_top, void *function, void *argument)
 * void pc_call_handler(void *handler, long signal, void *info, void *context)
 * Calls into portable code whose return addresses the reader of frames knows: __pc_bottom, __pc_signal_return.
 * RISC-V calling convention: arguments in a0 to a3, result in a0, s0 callee-saved, sp 16-byte aligned.
 */
	.text
	.globl pc_call_on_stack, __pc_bottom, pc_call_handler, __pc_signal_return
	.type pc_call_on_stack, %function
pc_call_on_stack:
	addi sp, sp, -16
	sd ra, 8(sp)
	sd s0, 0(sp)
	mv s0, sp
	andi sp, a0, -16
	mv a0, a2
	jalr a1
__pc_bottom:
	mv sp, s0
	ld s0, 0(sp)
	ld ra, 8(sp)
	addi sp, sp, 16
	ret
	.size pc_call_on_stack, . - pc_call_on_stack

	.type pc_call_handler, %function
pc_call_handler:
	addi sp, sp, -16
	sd ra, 8(sp)
	mv t0, a0
	mv a0, a1
	mv a1, a2
	mv a2, a3
	jalr t0
__pc_signal_return:
	ld ra, 8(sp)
	addi sp, sp, 16
	ret
	.size pc_call_handler, . - pc_call_handler
	.section .note.GNU-stack, "", %progbits
