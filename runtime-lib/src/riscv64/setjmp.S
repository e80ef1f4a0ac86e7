/*
 * int setjmp(jmp_buf), int sigsetjmp(sigjmp_buf, int), _Noreturn void __pc_long_jump(jmp_buf, int)
 * jmp_buf: 32 words for us, then __fl (256). RISC-V calling convention: s0-s11 sp fs0-fs11 are callee-saved.
 * 0x1000000628: pc_process->holds[PC_HOLD_SETJMP]; see jump.c.
 */
	.macro each_saved operation, float_operation
	.irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
	\operation s\n, 8*\n(a0)
	\float_operation fs\n, 96+8*\n(a0)
	.endr
	\operation sp, 192(a0)
	\operation ra, 200(a0)
	.endm

	.text
	.globl setjmp, _setjmp, sigsetjmp, __sigsetjmp, __pc_long_jump
	.type setjmp, %function
	.type sigsetjmp, %function
	.type __pc_long_jump, %function
setjmp:
_setjmp:
	sd zero, 256(a0)
0:	each_saved sd, fsd
	lui t0, %tprel_hi(__pc_data_stack_pointer)
	add t0, t0, tp, %tprel_add(__pc_data_stack_pointer)
	ld t0, %tprel_lo(__pc_data_stack_pointer)(t0)
	sd t0, 208(a0)
	li t0, 0x1000000628
	li t1, 1
	sd t1, 0(t0)
	li a0, 0
	ret
sigsetjmp:
__sigsetjmp:
	addi sp, sp, -16
	sd a0, 0(sp)
	sd ra, 8(sp)
	call __pc_save_mask
	ld a0, 0(sp)
	ld ra, 8(sp)
	addi sp, sp, 16
	j 0b
__pc_long_jump:
	each_saved ld, fld
	ld t1, 208(a0)
	lui t0, %tprel_hi(__pc_data_stack_pointer)
	add t0, t0, tp, %tprel_add(__pc_data_stack_pointer)
	sd t1, %tprel_lo(__pc_data_stack_pointer)(t0)
	mv a0, a1
	ret
	.section .note.GNU-stack, "", %progbits
