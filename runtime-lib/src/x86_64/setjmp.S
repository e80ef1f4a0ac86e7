/*
 * int setjmp(jmp_buf), int sigsetjmp(sigjmp_buf, int), _Noreturn void __pc_long_jump(jmp_buf, int)
 * jmp_buf: 32 words for us, then __fl (256). System V ABI AMD64: rbx rbp r12-r15 rsp are callee-saved.
 * 0x1000000628: pc_process->holds[PC_HOLD_SETJMP]; see jump.c.
 */
	.text
	.globl setjmp, _setjmp, sigsetjmp, __sigsetjmp, __pc_long_jump
	.type setjmp, @function
	.type sigsetjmp, @function
	.type __pc_long_jump, @function
setjmp:
_setjmp:
	movq $0, 256(%rdi)
0:	mov %rbx, (%rdi)
	mov %rbp, 8(%rdi)
	mov %r12, 16(%rdi)
	mov %r13, 24(%rdi)
	mov %r14, 32(%rdi)
	mov %r15, 40(%rdi)
	lea 8(%rsp), %rax
	mov %rax, 48(%rdi)
	mov (%rsp), %rax
	mov %rax, 56(%rdi)
	mov %fs:__pc_data_stack_pointer@tpoff, %rax
	mov %rax, 64(%rdi)
	movabs $0x1000000628, %rax
	movq $1, (%rax)
	xor %eax, %eax
	ret
sigsetjmp:
__sigsetjmp:
	push %rdi
	call __pc_save_mask
	pop %rdi
	jmp 0b
__pc_long_jump:
	mov %esi, %eax
	mov (%rdi), %rbx
	mov 8(%rdi), %rbp
	mov 16(%rdi), %r12
	mov 24(%rdi), %r13
	mov 32(%rdi), %r14
	mov 40(%rdi), %r15
	mov 48(%rdi), %rsp
	mov 64(%rdi), %rdx
	mov %rdx, %fs:__pc_data_stack_pointer@tpoff
	jmp *56(%rdi)
	.section .note.GNU-stack, "", @progbits
