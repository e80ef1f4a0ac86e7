/*
 * int __pc_setjmp(buffer, slot, saves_mask), int __pc_setjmp_again(slot), _Noreturn void pc_jump(slot, value): jump.h.
 * AAPCS64 6.1: x19-x29 sp d8-d15 are callee-saved. The registers lie 16 bytes into the slot.
 *
 * setjmp and its kin are never called: what the link finds when a program takes their address, and refuses.
 */
	.text
	.globl __pc_setjmp, __pc_setjmp_again, pc_jump, setjmp, _setjmp, sigsetjmp, __sigsetjmp
	.hidden __pc_setjmp, __pc_setjmp_again, pc_jump
	.type __pc_setjmp, %function
	.type __pc_setjmp_again, %function
	.type pc_jump, %function
	.type setjmp, %function
	.type _setjmp, %function
	.type sigsetjmp, %function
	.type __sigsetjmp, %function
	.macro each_pair operation, slot
	\operation x19, x20, [\slot, #16]
	\operation x21, x22, [\slot, #32]
	\operation x23, x24, [\slot, #48]
	\operation x25, x26, [\slot, #64]
	\operation x27, x28, [\slot, #80]
	\operation x29, x30, [\slot, #96]
	\operation d8, d9, [\slot, #112]
	\operation d10, d11, [\slot, #128]
	\operation d12, d13, [\slot, #144]
	\operation d14, d15, [\slot, #160]
	.endm
__pc_setjmp_again:
	mov x1, x0
	mov x0, xzr
__pc_setjmp:
	each_pair stp, x1
	mov x9, sp
	str x9, [x1, #176]
	b pc_jump_mark
pc_jump:
	each_pair ldp, x0
	ldr x9, [x0, #176]
	mov sp, x9
	mov w0, w1
	ret
setjmp:
_setjmp:
sigsetjmp:
__sigsetjmp:
	brk #1
	.section .note.GNU-stack, "", %progbits
