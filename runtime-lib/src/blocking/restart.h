/*
 * What is to be known of a system call to make it again when a signal of ours has interrupted it.
 */
#ifndef PC_RESTART_H
#define PC_RESTART_H

#include <stdint.h>

/* How long it waits, as one of its arguments says. Absolute times need nothing. */
enum pc_restart_time {
	PC_TIME_NONE,
	PC_TIME_RELATIVE, /* struct timespec; a null pointer: for ever */
	PC_TIME_COPIED,   /* the same, in a copy, since the kernel writes there what is left */
	PC_TIME_SLEEP,    /* the same, and the kernel writes what is left to where the next argument says */
	PC_TIME_FUTEX,    /* PC_TIME_RELATIVE where the operation is FUTEX_WAIT */
	PC_TIME_MILLISECONDS, /* int: below 0 for ever */
};

/* What it transfers, if it stops short of that only because it is interrupted. */
enum pc_restart_transfer {
	PC_TRANSFER_NONE,
	PC_TRANSFER_BYTES,     /* argument 1: address, 2: length */
	PC_TRANSFER_BYTES_AT,  /* the same, 3: offset in the file */
	PC_TRANSFER_VECTOR,    /* 1: struct iovec, 2: how many */
	PC_TRANSFER_VECTOR_AT, /* the same, 3: offset in the file */
	PC_TRANSFER_MESSAGE,   /* 1: struct msghdr */
	PC_TRANSFER_MESSAGES,  /* 1: struct mmsghdr, 2: how many */
	PC_TRANSFER_RANDOM,    /* 0: address, 1: length */
};

struct pc_restart {
	uint8_t blocks;   /* 1: it is in the table */
	uint8_t ends;     /* 1: by any handler of the program; 0: by one without SA_RESTART (signal(7)) */
	uint8_t time;     /* enum pc_restart_time */
	uint8_t time_at;  /* argument */
	uint8_t transfer; /* enum pc_restart_transfer */
	uint8_t flags_at; /* transfers all only where this argument has MSG_WAITALL; 0: always */
};

/* The row of a call, or 0: it does not block. */
const struct pc_restart *pc_restart_find(uint64_t number);

#endif
