/*
 * The block that the kernel puts on the stack of a new program: argc, argv..., 0, envp..., 0, auxiliary
 * vector (pairs), 0, 0; System V ABI, "Process Initialization". The program sees a copy in the arena, because
 * stacks of the kernel's do not hop. It may overwrite all of it, pointers and the ends of the vectors included: what
 * the run time wants to know of it later is in a copy of its own.
 */
#ifndef PC_ARGUMENTS_H
#define PC_ARGUMENTS_H

#include <stdint.h>

/* Types of the auxiliary vector (linux/auxvec.h). */
enum {
	PC_AT_PHDR = 3,
	PC_AT_PHENT = 4,
	PC_AT_PHNUM = 5,
	PC_AT_PAGESZ = 6,
	PC_AT_ENTRY = 9,
	PC_AT_UID = 11,
	PC_AT_EUID = 12,
	PC_AT_GID = 13,
	PC_AT_EGID = 14,
	PC_AT_HWCAP = 16,
	PC_AT_CLKTCK = 17,
	PC_AT_SECURE = 23,
	PC_AT_RANDOM = 25,
	PC_AT_EXECFN = 31,
	PC_AT_MINSIGSTKSZ = 51,
};

/* Parts of a block that nobody has written to. */
char **pc_argv(long *block);
char **pc_envp(long *block);
long *pc_auxiliary(long *block);

/* Entries of a vector before its end; 0 has none. */
uint64_t pc_vector_length(char *const *vector);

/* Value of a variable of the environment, or 0. */
const char *pc_variable(char *const *envp, const char *name);

/* A value of the auxiliary vector, 0 if it is not there. */
long pc_auxiliary_value(long *block, long type);

/*
 * A copy in the arena, strings included, with what the portable machine fixes: page size 65536, no hardware
 * capabilities, no vDSO. 0 when there is no memory.
 */
long *pc_arguments_copy(long *block);

#endif
