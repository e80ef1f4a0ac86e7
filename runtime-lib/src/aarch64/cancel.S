/*
 * pc_cancel_anywhere: where a thread goes on that is cancelled at any instruction. Does not come back.
 */
	.text
	.globl pc_cancel_anywhere
	.type pc_cancel_anywhere, %function
pc_cancel_anywhere:
	bl __cancel
	brk #1
	.size pc_cancel_anywhere, . - pc_cancel_anywhere
	.section .note.GNU-stack, "", %progbits
