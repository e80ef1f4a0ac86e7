/* Room for the callee-saved registers of each ISA and the data stack pointer. */
typedef unsigned long __jmp_buf[32];
