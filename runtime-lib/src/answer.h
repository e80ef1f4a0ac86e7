/*
 * What the child of a trial writes: the last bytes of it.
 */
#ifndef PC_ANSWER_H
#define PC_ANSWER_H

#include "text.h"

struct pc_answer {
	size_t length;
	char bytes[512];
};

/* Reads until the child is ready or nobody can write any more; 0 when the deadline (CLOCK_MONOTONIC) comes first. */
int pc_answer_listen(int from, struct pc_answer *answer, uint64_t deadline);

/* Whether the last that it says is that it can go on. */
int pc_answer_is_ready(const struct pc_answer *answer);

/* Its last line, without what begins every message of ours. */
void pc_answer_quote(struct pc_text *why, const struct pc_answer *answer);

#endif
