#include "files/descriptor_names.h"

#include "portable/memory.h"
#include "portable/text.h"

void pc_descriptor_name(char name[40], const char *folder, uint32_t fd)
{
	struct pc_text text;

	pc_text_begin(&text);
	pc_text_add(&text, "/proc/self/");
	pc_text_add(&text, folder);
	pc_text_add(&text, "/");
	pc_text_add_number(&text, fd);
	pc_copy_text(name, 40, pc_text_string(&text));
}
