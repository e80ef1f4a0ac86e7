/* Listening to the child of a trial; see answer.h. */
#include "answer.h"

#include "kernel.h"
#include "kernel_child.h"
#include "memory.h"
#include "trial.h"

int pc_answer_is_ready(const struct pc_answer *answer)
{
	const size_t length = sizeof(PC_TRIAL_READY) - 1;

	return answer->length >= length &&
	       pc_equal(answer->bytes + answer->length - length, PC_TRIAL_READY, length);
}

/* One more piece; the oldest bytes give way. 0 at the end. */
static int read_more(int from, struct pc_answer *answer)
{
	long n;

	if (answer->length == sizeof(answer->bytes)) {
		answer->length /= 2;
		pc_move(answer->bytes, answer->bytes + answer->length, answer->length);
	}
	n = pc_kernel_read(from, answer->bytes + answer->length, sizeof(answer->bytes) - answer->length);
	if (n > 0)
		answer->length += (size_t)n;
	return n > 0 || n == -PC_EINTR;
}

int pc_answer_listen(int from, struct pc_answer *answer, uint64_t deadline)
{
	for (;;) {
		uint64_t now = pc_kernel_nanoseconds();

		if (now >= deadline)
			return 0;
		if (pc_kernel_await(from, deadline - now) <= 0)
			continue;
		if (!read_more(from, answer) || pc_answer_is_ready(answer))
			return 1;
	}
}

void pc_answer_quote(struct pc_text *why, const struct pc_answer *answer)
{
	static const char name[] = "popcorn: ";
	size_t end = answer->length, begin;

	while (end > 0 && (unsigned char)answer->bytes[end - 1] <= ' ')
		end--;
	for (begin = end; begin > 0 && (unsigned char)answer->bytes[begin - 1] >= ' ';)
		begin--;
	if (end - begin > sizeof(name) && pc_equal(answer->bytes + begin, name, sizeof(name) - 1))
		begin += sizeof(name) - 1;
	pc_text_add_bytes(why, answer->bytes + begin, end - begin);
}
