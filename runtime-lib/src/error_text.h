/* What an error number of the kernel's means; the numbers are those of asm-generic on every ISA. */
#ifndef PC_ERROR_TEXT_H
#define PC_ERROR_TEXT_H

/* The meaning of a negative result of a system call, as strerror(3) says it. */
const char *pc_error_text(long result);

#endif
