/*
 * int setjmp(jmp_buf), int sigsetjmp(sigjmp_buf, int), _Noreturn void __pc_long_jump(jmp_buf, int)
 * jmp_buf: 32 words for us, then __fl (256). AAPCS64 6.1: x19-x29 sp d8-d15 are callee-saved.
 * 0x1000000628: pc_process->holds[PC_HOLD_SETJMP]; see jump.c.
 */
	.text
	.globl setjmp, _setjmp, sigsetjmp, __sigsetjmp, __pc_long_jump
	.type setjmp, %function
	.type sigsetjmp, %function
	.type __pc_long_jump, %function
setjmp:
_setjmp:
	str xzr, [x0, #256]
0:	stp x19, x20, [x0]
	stp x21, x22, [x0, #16]
	stp x23, x24, [x0, #32]
	stp x25, x26, [x0, #48]
	stp x27, x28, [x0, #64]
	stp x29, x30, [x0, #80]
	stp d8, d9, [x0, #96]
	stp d10, d11, [x0, #112]
	stp d12, d13, [x0, #128]
	stp d14, d15, [x0, #144]
	mrs x9, tpidr_el0
	add x9, x9, #:tprel_hi12:__pc_data_stack_pointer
	ldr x9, [x9, #:tprel_lo12_nc:__pc_data_stack_pointer]
	mov x10, sp
	stp x10, x9, [x0, #160]
	ldr x10, =0x1000000628
	mov x9, #1
	str x9, [x10]
	mov w0, #0
	ret
sigsetjmp:
__sigsetjmp:
	stp x0, x30, [sp, #-16]!
	bl __pc_save_mask
	ldp x0, x30, [sp], #16
	b 0b
__pc_long_jump:
	ldp x19, x20, [x0]
	ldp x21, x22, [x0, #16]
	ldp x23, x24, [x0, #32]
	ldp x25, x26, [x0, #48]
	ldp x27, x28, [x0, #64]
	ldp x29, x30, [x0, #80]
	ldp d8, d9, [x0, #96]
	ldp d10, d11, [x0, #112]
	ldp d12, d13, [x0, #128]
	ldp d14, d15, [x0, #144]
	ldp x10, x9, [x0, #160]
	mov sp, x10
	mrs x10, tpidr_el0
	add x10, x10, #:tprel_hi12:__pc_data_stack_pointer
	str x9, [x10, #:tprel_lo12_nc:__pc_data_stack_pointer]
	mov w0, w1
	ret
	.section .note.GNU-stack, "", %progbits
