/*
 * setjmp and longjmp. Instrumented code gives each call of setjmp a jump slot in its data frame; see "setjmp"
 * in docs/design/0001-contracts.md. The program's buffer names the slot, the slot has the registers.
 */
#ifndef PC_JUMP_H
#define PC_JUMP_H

#include <stddef.h>
#include <stdint.h>

#include "facts/sizes.h"

/* In a data frame, so it moves as bytes. The registers mean nothing after a hop, until the frame's resume
 * entry has called __pc_setjmp_again. */
struct pc_jump_slot {
	uint64_t serial;  /* of the activation, 0 until its first setjmp and after it has returned */
	uint64_t rebuilt; /* pc_self->rebuilt when the registers were written */
	/* What <isa>/setjmp.S needs: the callee-saved registers, stack pointer and return address; riscv64 most. */
	uint64_t registers[(PC_SIZE_JUMP_SLOT - 16) / 8];
};

/* jmp_buf and sigjmp_buf of the portable libc: only portable addresses, so it may be copied and moved. */
struct pc_jump_buffer {
	uint64_t slot; /* address */
	uint64_t serial;
	uint64_t data_stack; /* pointer at the time */
	uint64_t check;      /* a function of the three */
	uint64_t unwinds;    /* __pc_unwinds at the time */
	uint64_t forbids;    /* __pc_forbids at the time */
	uint64_t request;    /* __pc_request at the time */
	uint64_t reserved;
	uint64_t saves_mask; /* musl's __fl */
	uint64_t mask[16];   /* musl's __ss */
};

_Static_assert(sizeof(struct pc_jump_slot) == PC_SIZE_JUMP_SLOT, "sizes.def");
_Static_assert(offsetof(struct pc_jump_slot, registers) == 16, "<isa>/setjmp.S");
_Static_assert(sizeof(struct pc_jump_buffer) == 200, "jmp_buf of setjmp.h");

/* <isa>/setjmp.S. Each returns 0, and what longjmp was given when the slot is jumped to. */
int __pc_setjmp(struct pc_jump_buffer *buffer, struct pc_jump_slot *slot, int saves_mask);
__attribute__((returns_twice)) int __pc_setjmp_again(struct pc_jump_slot *slot);
_Noreturn void pc_jump(const struct pc_jump_slot *slot, int value);

/* longjmp; returns, with a message, if no activation that still runs has filled the buffer on this thread. */
void __pc_long_jump(const struct pc_jump_buffer *buffer, int value);

#endif
