/* Listening to the child of a trial; see answer.h. */
#include "children/answer.h"

#include "kernel/kernel.h"
#include "kernel/kernel_child.h"
#include "portable/memory.h"

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

/* 0 once the answer is there, or nobody is left to give it. */
static int read_answer(int from, struct pc_answer *answer)
{
	char byte;
	long n = pc_kernel_read(from, &byte, 1);

	answer->ready = n == 1;
	return n == -PC_EINTR;
}

int pc_answer_listen(const int from[2], struct pc_answer *answer, uint64_t deadline)
{
	int fds[2] = {from[PC_MESSAGES], from[PC_READY]};

	for (;;) {
		uint64_t now = pc_kernel_nanoseconds();
		unsigned can_be_read = now < deadline ? pc_kernel_await(fds, deadline - now) : 0;

		if (now >= deadline)
			return 0;
		/* Messages first: they are read when the end of the answer is seen. */
		if (can_be_read >> PC_MESSAGES & 1) {
			if (!read_more(fds[PC_MESSAGES], answer))
				fds[PC_MESSAGES] = -1;
		} else if ((can_be_read >> PC_READY & 1) && !read_answer(fds[PC_READY], answer)) {
			return 1;
		}
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
