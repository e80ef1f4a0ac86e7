/*
 * What the child of a trial says: on a descriptor of its own that it can go on, and on the standard ones, where an
 * emulator or a library may speak as well, whatever a message needs.
 */
#ifndef PC_ANSWER_H
#define PC_ANSWER_H

#include <stddef.h>
#include <stdint.h>

#include "portable/text.h"

struct pc_answer {
	int ready; /* it can go on */
	size_t length;
	char bytes[512]; /* the last ones of its messages */
};

/* From where: messages, answer. */
enum { PC_MESSAGES, PC_READY };

/* Reads until the child is ready or nobody can say so any more; 0 when the deadline (CLOCK_MONOTONIC) comes first. */
int pc_answer_listen(const int from[2], struct pc_answer *answer, uint64_t deadline);

/* The last line of its messages, without what begins every message of ours. */
void pc_answer_quote(struct pc_text *why, const struct pc_answer *answer);

#endif
