/*
 * Calls that transfer as much as they are asked for, unless something is in the way: where it was a signal of ours, they go
 * on behind what has been transferred.
 */
#ifndef PC_TRANSFER_H
#define PC_TRANSFER_H

#include "abi/system_call.h"
#include "blocking/blocking_call.h"
#include "blocking/restart.h"

/* asm-generic struct iovec and struct msghdr, with musl's fields of 4 bytes and what fills them up. */
struct pc_buffer {
	uint64_t address, length;
};

struct pc_message {
	uint64_t name;
	uint32_t name_length, pad;
	uint64_t buffers, count;
	uint64_t control, control_length;
	uint64_t flags;
};

_Static_assert(sizeof(struct pc_message) == 56, "struct msghdr of sys/socket.h");

/* What one attempt needs where it begins in the middle. */
struct pc_rest {
	struct pc_buffer buffer;
	struct pc_message message;
	_Alignas(8) char information[128]; /* siginfo_t */
};

/* Bytes or messages that the call is to transfer in all; 0 for one that may stop anywhere. Its memory can be read. */
uint64_t pc_transfer_total(const struct pc_blocking_call *blocking, const struct pc_restart *restart);

/* What it transfers stays where it was: MSG_PEEK. */
int pc_transfer_peeks(const struct pc_blocking_call *blocking, const struct pc_restart *restart);

/* The arguments of an attempt behind what is done; of a vector it may be but one buffer. */
void pc_transfer_prepare(const struct pc_blocking_call *blocking, const struct pc_restart *restart,
        struct pc_call *call, struct pc_rest *rest);

#endif
