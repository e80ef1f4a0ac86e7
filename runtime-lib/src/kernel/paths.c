/* Putting paths together; see paths.h. */
#include "kernel/paths.h"

#include "abi/linux.h"
#include "kernel/kernel.h"
#include "kernel/say.h"
#include "portable/memory.h"
#include "portable/text.h"

int pc_path_append(char path[PC_PATH], const char *more)
{
	size_t length = pc_length(path);

	if (pc_copy_text(path + length, PC_PATH - length, more))
		return 1;
	path[0] = 0;
	return 0;
}

int pc_path_of_descriptor(char to[PC_PATH], long fd)
{
	struct pc_text name;
	long length;

	pc_text_begin(&name);
	pc_text_add(&name, "/proc/self/fd/");
	pc_text_add_number(&name, (uint32_t)fd);
	length = pc_kernel_link(pc_text_string(&name), to, PC_PATH - 1);
	to[length > 0 ? length : 0] = 0;
	return to[0] == '/';
}

int pc_path_from(char to[PC_PATH], long folder, const char *path)
{
	if (path[0] == '/')
		return pc_copy_text(to, PC_PATH, path);
	if ((int)folder == PC_AT_FDCWD ? pc_kernel_folder(to, PC_PATH) <= 0
	                               : !pc_path_of_descriptor(to, folder))
		return 0;
	return pc_path_append(to, "/") && pc_path_append(to, path);
}

void pc_path_absolute(char to[PC_PATH], const char *path)
{
	to[0] = 0;
	if (path[0] == 0 || path[0] == '/') {
		pc_copy_text(to, PC_PATH, path);
	} else if (pc_kernel_folder(to, PC_PATH) > 0 && pc_path_append(to, "/")) {
		pc_path_append(to, path);
	}
	if (to[0] == 0 && path[0] != 0)
		pc_say("this path is too long and not used: ", path);
}

const char *pc_path_base(const char *path)
{
	const char *base = path;

	for (; *path != 0; path++)
		if (*path == '/')
			base = path + 1;
	return base;
}
