/* Text without a libc; see text.h. */
#include "portable/text.h"

#include "portable/memory.h"

void pc_text_begin(struct pc_text *text)
{
	text->length = 0;
}

void pc_text_add_bytes(struct pc_text *text, const char *more, size_t length)
{
	size_t room = sizeof(text->bytes) - text->length;

	if (length > room)
		length = room;
	pc_copy(text->bytes + text->length, more, length);
	text->length += length;
}

void pc_text_add(struct pc_text *text, const char *more)
{
	pc_text_add_bytes(text, more, pc_length(more));
}

void pc_text_add_number(struct pc_text *text, uint64_t number)
{
	char digits[20];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number != 0);
	pc_text_add_bytes(text, digits + at, sizeof(digits) - at);
}

const char *pc_text_string(struct pc_text *text)
{
	if (text->length == sizeof(text->bytes))
		text->length--;
	text->bytes[text->length] = 0;
	return text->bytes;
}
