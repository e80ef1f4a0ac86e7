/* What an error number of the kernel's means; the numbers are those of asm-generic on every ISA. */
#ifndef PC_ERROR_TEXT_H
#define PC_ERROR_TEXT_H

#include "portable/text.h"

/* The meaning of a negative result of a system call, as strerror(3) says it, and its name. */
const char *pc_error_text(long result);

/* Appends ": " and the meaning. */
void pc_text_add_error(struct pc_text *text, long result);

#endif
