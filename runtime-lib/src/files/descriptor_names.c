#include "files/descriptor_names.h"

#include "kernel/kernel.h"
#include "portable/memory.h"
#include "portable/text.h"

void pc_descriptor_name(char name[40], const char *folder, uint32_t fd)
{
	struct pc_text text;

	text.length = 0;
	pc_text_add(&text, "/proc/self/");
	pc_text_add(&text, folder);
	pc_text_add(&text, "/");
	pc_text_add_number(&text, fd);
	pc_copy(name, text.bytes, text.length);
	name[text.length] = 0;
}

void pc_descriptor_path(char path[PC_PATH], uint32_t fd)
{
	char name[40];
	long length;

	pc_descriptor_name(name, "fd", fd);
	length = pc_kernel_link(name, path, PC_PATH - 1);
	path[length > 0 ? length : 0] = 0;
}
