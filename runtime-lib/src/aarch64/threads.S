/*
 * long pc_clone_thread(long flags, void *stack, long parent_tid, uint64_t tls, long child_tid, void *beginning)
 *	The new thread calls pc_thread_begin(beginning) on the stack, whose top is 16-byte aligned.
 * long pc_clone_borrowing(long flags, int (*function)(void *), void *argument)
 *	The child calls function(argument) below the caller's frames, which stay as they are.
 * _Noreturn void pc_unmap_and_exit(uint64_t address, uint64_t size)
 *	Unmaps the stack it is on and ends the thread.
 * AAPCS64: x0 to x5; clone is 220 (x0 to x4 as given).
 */
	.text
	.globl pc_clone_thread, pc_clone_borrowing, pc_unmap_and_exit
	.type pc_clone_thread, %function
pc_clone_thread:
	mov x8, #220
	svc 0
	cbz x0, 1f
	ret
1:	mov x29, #0
	mov x30, #0
	mov x0, x5
	bl pc_thread_begin
	brk #1
	.size pc_clone_thread, . - pc_clone_thread

	.type pc_clone_borrowing, %function
pc_clone_borrowing:
	mov x5, x1
	mov x6, x2
	mov x1, #0
	mov x8, #220
	svc 0
	cbz x0, 1f
	ret
1:	mov x0, x6
	blr x5
	mov x8, #93
	svc 0
	brk #1
	.size pc_clone_borrowing, . - pc_clone_borrowing

	.type pc_unmap_and_exit, %function
pc_unmap_and_exit:
	mov x8, #215
	svc 0
	mov x0, #0
	mov x8, #93
	svc 0
	brk #1
	.size pc_unmap_and_exit, . - pc_unmap_and_exit
	.section .note.GNU-stack, "", %progbits
