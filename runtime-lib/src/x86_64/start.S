/*
 * void _start(void): the kernel's entry. System V ABI AMD64 3.4.1: rsp points to argc, rbp is unspecified.
 * Calls pc_start(rsp) on a 16-byte aligned stack; it does not return.
 */
	.text
	.globl _start
	.type _start, @function
_start:
	xor %ebp, %ebp
	mov %rsp, %rdi
	and $-16, %rsp
	call pc_start
	ud2
	.size _start, . - _start
	.section .note.GNU-stack, "", @progbits
