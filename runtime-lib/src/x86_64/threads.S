/*
 * long pc_clone_thread(long flags, void *stack, long parent_tid, uint64_t tls, long child_tid, void *beginning)
 *	The new thread calls pc_thread_begin(beginning) on the stack, whose top is 16-byte aligned.
 * long pc_clone_borrowing(long flags, int (*function)(void *), void *argument)
 *	The child calls function(argument) below the caller's frames, which stay as they are.
 * _Noreturn void pc_unmap_and_exit(uint64_t address, uint64_t size)
 *	Unmaps the stack it is on and ends the thread.
 * System V ABI AMD64: rdi rsi rdx rcx r8 r9; clone is 56 (rdi rsi rdx r10 = child_tid, r8 = tls).
 */
	.text
	.globl pc_clone_thread, pc_clone_borrowing, pc_unmap_and_exit
	.type pc_clone_thread, @function
pc_clone_thread:
	mov %r8, %r10
	mov %rcx, %r8
	mov $56, %eax
	syscall
	test %rax, %rax
	jz 1f
	ret
1:	xor %ebp, %ebp
	mov %r9, %rdi
	call pc_thread_begin
	ud2
	.size pc_clone_thread, . - pc_clone_thread

	.type pc_clone_borrowing, @function
pc_clone_borrowing:
	mov %rsi, %r8
	mov %rdx, %r9
	xor %esi, %esi
	mov $56, %eax
	syscall
	test %rax, %rax
	jz 1f
	ret
1:	sub $8, %rsp
	mov %r9, %rdi
	call *%r8
	mov %eax, %edi
	mov $60, %eax
	syscall
	ud2
	.size pc_clone_borrowing, . - pc_clone_borrowing

	.type pc_unmap_and_exit, @function
pc_unmap_and_exit:
	mov $11, %eax
	syscall
	xor %edi, %edi
	mov $60, %eax
	syscall
	ud2
	.size pc_unmap_and_exit, . - pc_unmap_and_exit
	.section .note.GNU-stack, "", @progbits
