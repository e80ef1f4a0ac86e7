/*
 * void _start(void): the kernel's entry; sp points to argc and is 16-byte aligned.
 * Calls pc_start(sp); it does not return.
 */
	.text
	.globl _start
	.type _start, %function
_start:
	mov x29, #0
	mov x30, #0
	mov x0, sp
	bl pc_start
	brk #1
	.size _start, . - _start
	.section .note.GNU-stack, "", %progbits
