/* pc_signal_restorer: where a handler returns to; rt_sigreturn is 15. */
	.text
	.globl pc_signal_restorer
	.type pc_signal_restorer, @function
pc_signal_restorer:
	mov $15, %eax
	syscall
	ud2
	.size pc_signal_restorer, . - pc_signal_restorer
	.section .note.GNU-stack, "", @progbits
