/*
 * long pc_clone_thread(long flags, void *stack, long parent_tid, uint64_t tls, long child_tid, void *beginning)
 *	The new thread calls pc_thread_begin(beginning) on the stack, whose top is 16-byte aligned.
 * long pc_clone_borrowing(long flags, int (*function)(void *), void *argument)
 *	The child calls function(argument) below the caller's frames, which stay as they are.
 * _Noreturn void pc_unmap_and_exit(uint64_t address, uint64_t size)
 *	Unmaps the stack it is on and ends the thread.
 * RISC-V calling convention: a0 to a5; clone is 220 (a0 to a4 as given).
 */
	.text
	.globl pc_clone_thread, pc_clone_borrowing, pc_unmap_and_exit
	.type pc_clone_thread, %function
pc_clone_thread:
	li a7, 220
	ecall
	beqz a0, 1f
	ret
1:	li s0, 0
	li ra, 0
	mv a0, a5
	call pc_thread_begin
	ebreak
	.size pc_clone_thread, . - pc_clone_thread

	.type pc_clone_borrowing, %function
pc_clone_borrowing:
	mv a5, a1
	mv a6, a2
	li a1, 0
	li a7, 220
	ecall
	beqz a0, 1f
	ret
1:	mv a0, a6
	jalr a5
	li a7, 93
	ecall
	ebreak
	.size pc_clone_borrowing, . - pc_clone_borrowing

	.type pc_unmap_and_exit, %function
pc_unmap_and_exit:
	li a7, 215
	ecall
	li a0, 0
	li a7, 93
	ecall
	ebreak
	.size pc_unmap_and_exit, . - pc_unmap_and_exit
	.section .note.GNU-stack, "", %progbits
