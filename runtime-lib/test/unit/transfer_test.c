/* Calls that go on behind what is done: the arguments of their next attempt. */
#include "blocking/transfer.h"

#include <string.h>

#include "abi/linux.h"
#include "check.h"

/* begun NUMBER ARGUMENTS DONE: what the next attempt of a call of this kind is made with. */
static struct pc_call next(
        const struct pc_restart *restart, const uint64_t arguments[6], uint64_t done, struct pc_rest *rest)
{
	struct pc_blocking_call blocking = {.done = done};
	struct pc_call call;

	memcpy(blocking.argument, arguments, sizeof(blocking.argument));
	memcpy(call.argument, arguments, sizeof(call.argument));
	pc_transfer_prepare(&blocking, restart, &call, rest);
	return call;
}

static void bytes_go_on(void)
{
	const struct pc_restart bytes = {.transfer = PC_TRANSFER_BYTES},
	                        at = {.transfer = PC_TRANSFER_BYTES_AT};
	const uint64_t arguments[6] = {3, 1000, 50, 7};
	struct pc_rest rest;
	struct pc_call call = next(&bytes, arguments, 20, &rest);

	CHECK(call.argument[1] == 1020 && call.argument[2] == 30 && call.argument[3] == 7);
	call = next(&at, arguments, 20, &rest);
	CHECK(call.argument[1] == 1020 && call.argument[2] == 30 && call.argument[3] == 27);
	call = next(&at, arguments, 0, &rest);
	CHECK(call.argument[1] == 1000 && call.argument[2] == 50 && call.argument[3] == 7);
}

static void a_vector_goes_on_in_the_middle_of_a_buffer(void)
{
	const struct pc_restart vector = {.transfer = PC_TRANSFER_VECTOR},
	                        at = {.transfer = PC_TRANSFER_VECTOR_AT};
	struct pc_buffer buffers[] = {{100, 10}, {200, 0}, {300, 5}, {400, 8}};
	const uint64_t arguments[6] = {3, (uint64_t)buffers, 4, 7},
	               current[6] = {3, (uint64_t)buffers, 4, UINT64_MAX};
	struct pc_blocking_call blocking = {.argument = {3, (uint64_t)buffers, 4, 7}};
	struct pc_rest rest;
	struct pc_call call = next(&vector, arguments, 12, &rest);

	CHECK(pc_transfer_total(&blocking, &vector) == 23);
	CHECK(call.argument[1] == (long)&rest.buffer && call.argument[2] == 1);
	CHECK(rest.buffer.address == 302 && rest.buffer.length == 3);
	/* At the end of a buffer the others follow as they are. */
	call = next(&vector, arguments, 15, &rest);
	CHECK(call.argument[1] == (long)&buffers[3] && call.argument[2] == 1);
	call = next(&vector, arguments, 10, &rest);
	CHECK(call.argument[1] == (long)&buffers[2] && call.argument[2] == 2);
	call = next(&at, arguments, 10, &rest);
	CHECK(call.argument[3] == 17);
	call = next(&at, current, 10, &rest);
	CHECK(call.argument[3] == -1);
	CHECK(buffers[2].address == 300 && buffers[2].length == 5);
}

static void a_message_goes_on_without_what_went_with_it(void)
{
	const struct pc_restart send = {.transfer = PC_TRANSFER_MESSAGE},
	                        receive = {.transfer = PC_TRANSFER_MESSAGE, .flags_at = 2};
	struct pc_buffer buffer = {100, 10};
	struct pc_message message = {
	        .buffers = (uint64_t)&buffer, .count = 1, .control = 500, .control_length = 24};
	const uint64_t arguments[6] = {3, (uint64_t)&message, PC_MSG_WAITALL};
	struct pc_blocking_call blocking = {.argument = {3, (uint64_t)&message, PC_MSG_WAITALL}};
	struct pc_rest rest;
	struct pc_call call = next(&send, arguments, 4, &rest);

	CHECK(call.argument[1] == (long)&rest.message && rest.message.control == 0 &&
	        rest.message.control_length == 0);
	CHECK(rest.buffer.address == 104 && rest.buffer.length == 6 && message.control == 500);
	CHECK(pc_transfer_total(&blocking, &send) == 10);
	/* It would overwrite what has been received beside the bytes. */
	CHECK(pc_transfer_total(&blocking, &receive) == 0);
	message.control = 0;
	CHECK(pc_transfer_total(&blocking, &receive) == 10 && !pc_transfer_peeks(&blocking, &receive));
	blocking.argument[2] = PC_MSG_WAITALL | PC_MSG_PEEK;
	CHECK(pc_transfer_peeks(&blocking, &receive));
	blocking.argument[2] = 0;
	CHECK(pc_transfer_total(&blocking, &receive) == 0);
}

static void several_messages_and_random_bytes_go_on(void)
{
	const struct pc_restart messages = {.transfer = PC_TRANSFER_MESSAGES},
	                        random = {.transfer = PC_TRANSFER_RANDOM},
	                        none = {.transfer = PC_TRANSFER_NONE};
	const uint64_t several[6] = {3, 6400, 10}, bytes[6] = {1000, 300};
	struct pc_rest rest;
	struct pc_call call = next(&messages, several, 2, &rest);

	CHECK(call.argument[1] == 6400 + 2 * 64 && call.argument[2] == 8);
	call = next(&random, bytes, 256, &rest);
	CHECK(call.argument[0] == 1256 && call.argument[1] == 44);
	call = next(&none, bytes, 256, &rest);
	CHECK(call.argument[0] == 1000 && call.argument[1] == 300);
}

int main(void)
{
	bytes_go_on();
	a_vector_goes_on_in_the_middle_of_a_buffer();
	a_message_goes_on_without_what_went_with_it();
	several_messages_and_random_bytes_go_on();
	return FINISH();
}
