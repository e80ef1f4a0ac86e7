/* A token, and no registers: struct pc_jump_buffer of the native part (src/jump.h). */
typedef unsigned long __jmp_buf[8];
