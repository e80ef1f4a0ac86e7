/*
 * pc_cancel_anywhere: where a thread goes on that is cancelled at any instruction, on a stack of any alignment, below the
 * red zone. Does not come back.
 */
	.text
	.globl pc_cancel_anywhere
	.type pc_cancel_anywhere, @function
pc_cancel_anywhere:
	sub $128, %rsp
	and $-16, %rsp
	call __cancel
	ud2
	.size pc_cancel_anywhere, . - pc_cancel_anywhere
	.section .note.GNU-stack, "", @progbits
