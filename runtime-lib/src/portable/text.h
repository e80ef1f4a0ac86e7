/* A line of text put together in memory of fixed size; what does not fit is left out. */
#ifndef PC_TEXT_H
#define PC_TEXT_H

#include <stddef.h>
#include <stdint.h>

struct pc_text {
	size_t length;
	char bytes[8192];
};

/* An empty text. */
void pc_text_begin(struct pc_text *text);

void pc_text_add(struct pc_text *text, const char *more);
void pc_text_add_bytes(struct pc_text *text, const char *more, size_t length);
void pc_text_add_number(struct pc_text *text, uint64_t number);

/* The text with a zero at its end. */
const char *pc_text_string(struct pc_text *text);

#endif
