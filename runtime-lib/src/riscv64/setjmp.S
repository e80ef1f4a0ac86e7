/*
 * int __pc_setjmp(buffer, slot, saves_mask), int __pc_setjmp_again(slot), _Noreturn void pc_jump(slot, value): jump.h.
 * RISC-V calling convention: s0-s11 sp fs0-fs11 are callee-saved. The registers lie 16 bytes into the slot.
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
	.macro each_saved operation, float_operation, slot
	.irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
	\operation s\n, 16+8*\n(\slot)
	\float_operation fs\n, 112+8*\n(\slot)
	.endr
	\operation sp, 208(\slot)
	\operation ra, 216(\slot)
	.endm
__pc_setjmp_again:
	mv a1, a0
	li a0, 0
__pc_setjmp:
	each_saved sd, fsd, a1
	tail pc_jump_mark
pc_jump:
	each_saved ld, fld, a0
	mv a0, a1
	ret
setjmp:
_setjmp:
sigsetjmp:
__sigsetjmp:
	unimp
	.section .note.GNU-stack, "", %progbits
