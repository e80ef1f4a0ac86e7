#include "kernel/say.h"

#include "kernel/kernel.h"

void pc_text_say(struct pc_text *text)
{
	if (text->length == sizeof(text->bytes))
		text->length--;
	pc_text_add(text, "\n");
	pc_kernel_tell(2, text->bytes, text->length);
}

void pc_say_all(const char *const *texts)
{
	struct pc_text text;

	pc_text_begin(&text);
	pc_text_add(&text, "popcorn: ");
	for (; *texts != 0; texts++)
		pc_text_add(&text, *texts);
	pc_text_say(&text);
}
