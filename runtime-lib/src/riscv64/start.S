/*
 * void _start(void): the kernel's entry; sp points to argc and is 16-byte aligned.
 * gp stays unused: links are made with relaxation off. Calls pc_start(sp); it does not return.
 */
	.text
	.globl _start
	.type _start, %function
_start:
	li ra, 0
	mv a0, sp
	call pc_start
	ebreak
	.size _start, . - _start
	.section .note.GNU-stack, "", %progbits
