#include "kernel/say.h"

#include "kernel/kernel.h"

void pc_text_say(struct pc_text *text)
{
	if (text->length == sizeof(text->bytes))
		text->length--;
	pc_text_add(text, "\n");
	pc_kernel_tell(2, text->bytes, text->length);
}

void pc_say(const char *a, const char *b, const char *c, const char *d)
{
	struct pc_text text;

	pc_text_begin(&text);
	pc_text_add(&text, "popcorn: ");
	pc_text_add(&text, a);
	pc_text_add(&text, b);
	pc_text_add(&text, c);
	pc_text_add(&text, d);
	pc_text_say(&text);
}
