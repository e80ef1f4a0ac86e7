/*
 * int __pc_setjmp(buffer, slot, saves_mask), int __pc_setjmp_again(slot), _Noreturn void pc_jump(slot, value): jump.h.
 * System V ABI AMD64 3.2.1: rbx rbp r12-r15 rsp are callee-saved. The registers lie 16 bytes into the slot.
 *
 * setjmp and its kin are never called: what the link finds when a program takes their address, and refuses.
 */
	.text
	.globl __pc_setjmp, __pc_setjmp_again, pc_jump, setjmp, _setjmp, sigsetjmp, __sigsetjmp
	.hidden __pc_setjmp, __pc_setjmp_again, pc_jump
	.type __pc_setjmp, @function
	.type __pc_setjmp_again, @function
	.type pc_jump, @function
	.type setjmp, @function
	.type _setjmp, @function
	.type sigsetjmp, @function
	.type __sigsetjmp, @function
__pc_setjmp_again:
	mov %rdi, %rsi
	xor %edi, %edi
__pc_setjmp:
	mov %rbx, 16(%rsi)
	mov %rbp, 24(%rsi)
	mov %r12, 32(%rsi)
	mov %r13, 40(%rsi)
	mov %r14, 48(%rsi)
	mov %r15, 56(%rsi)
	lea 8(%rsp), %rax
	mov %rax, 64(%rsi)
	mov (%rsp), %rax
	mov %rax, 72(%rsi)
	jmp pc_jump_mark
pc_jump:
	mov %esi, %eax
	mov 16(%rdi), %rbx
	mov 24(%rdi), %rbp
	mov 32(%rdi), %r12
	mov 40(%rdi), %r13
	mov 48(%rdi), %r14
	mov 56(%rdi), %r15
	mov 64(%rdi), %rsp
	jmp *72(%rdi)
setjmp:
_setjmp:
sigsetjmp:
__sigsetjmp:
	ud2
	.section .note.GNU-stack, "", @progbits
