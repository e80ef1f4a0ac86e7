#include "blocking/transfer.h"

#include "abi/linux.h"

/* struct mmsghdr: a message, and how long it was. */
#define SIZE_OF_MESSAGES_ENTRY (sizeof(struct pc_message) + 8)

static uint64_t sum_of(const struct pc_buffer *buffers, uint64_t count)
{
	uint64_t sum = 0;

	for (uint64_t i = 0; i < count; i++)
		sum += buffers[i].length;
	return sum;
}

uint64_t pc_transfer_total(const struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	const uint64_t *a = blocking->argument;
	const struct pc_message *message = (const struct pc_message *)a[1];

	if (restart->flags_at != 0 && (a[restart->flags_at] & PC_MSG_WAITALL) == 0)
		return 0;
	switch (restart->transfer) {
	case PC_TRANSFER_BYTES:
	case PC_TRANSFER_BYTES_AT:
		return a[2];
	case PC_TRANSFER_VECTOR:
	case PC_TRANSFER_VECTOR_AT:
		return sum_of((const struct pc_buffer *)a[1], a[2]);
	case PC_TRANSFER_MESSAGE:
		/* What is received beside the bytes would be lost with the second part. */
		if (restart->flags_at != 0 && message->control != 0)
			return 0;
		return sum_of((const struct pc_buffer *)message->buffers, message->count);
	case PC_TRANSFER_MESSAGES:
		return (uint32_t)a[2];
	case PC_TRANSFER_RANDOM:
		return a[1];
	default:
		return 0;
	}
}

int pc_transfer_peeks(const struct pc_blocking_call *blocking, const struct pc_restart *restart)
{
	return restart->flags_at != 0 && (blocking->argument[restart->flags_at] & PC_MSG_PEEK) != 0;
}

/*
 * The buffers behind the first bytes: all that are left, or the rest of the one in which they end, alone. So nothing of the
 * program's is written to, and no copy is as long as a vector may be.
 */
static void skip_bytes(struct pc_rest *rest, uint64_t bytes, uint64_t *buffers, uint64_t *count)
{
	const struct pc_buffer *at = (const struct pc_buffer *)*buffers;
	uint64_t left = *count;

	for (; left > 0 && bytes >= at->length; at++, left--)
		bytes -= at->length;
	*buffers = (uint64_t)at;
	*count = left;
	if (left > 0 && bytes > 0) {
		rest->buffer = (struct pc_buffer){at->address + bytes, at->length - bytes};
		*buffers = (uint64_t)&rest->buffer;
		*count = 1;
	}
}

void pc_transfer_prepare(const struct pc_blocking_call *blocking, const struct pc_restart *restart,
        struct pc_call *call, struct pc_rest *rest)
{
	uint64_t done = blocking->done, *a = (uint64_t *)call->argument;

	if (done == 0)
		return;
	switch (restart->transfer) {
	case PC_TRANSFER_BYTES_AT:
		a[3] += done;
		/* fall through */
	case PC_TRANSFER_BYTES:
		a[1] += done;
		a[2] -= done;
		break;
	case PC_TRANSFER_VECTOR_AT:
		/* pwritev2: -1 is where the file stands. */
		a[3] += a[3] == UINT64_MAX ? 0 : done;
		/* fall through */
	case PC_TRANSFER_VECTOR:
		skip_bytes(rest, done, &a[1], &a[2]);
		break;
	case PC_TRANSFER_MESSAGE:
		rest->message = *(const struct pc_message *)a[1];
		/* It has gone with the first bytes. */
		rest->message.control = rest->message.control_length = 0;
		skip_bytes(rest, done, &rest->message.buffers, &rest->message.count);
		a[1] = (uint64_t)&rest->message;
		break;
	case PC_TRANSFER_MESSAGES:
		a[1] += done * SIZE_OF_MESSAGES_ENTRY;
		a[2] -= done;
		break;
	case PC_TRANSFER_RANDOM:
		a[0] += done;
		a[1] -= done;
		break;
	default:
		break;
	}
}
