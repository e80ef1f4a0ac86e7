/* Descriptors bound to the memory before an exec; see memory_files.h. */
#include "files/memory_files.h"

#include "abi/linux.h"
#include "abi/portable_call.h"
#include "files/descriptors.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "portable/memory.h"

/* asm-generic struct statfs; the type comes first. */
struct file_system {
	uint64_t type, rest[14];
};

_Static_assert(sizeof(struct file_system) == 120, "asm-generic/statfs.h");

static int is_of_proc(uint32_t fd)
{
	struct file_system status = {0};

	return pc_portable(fstatfs, fd, &status, 0, 0, 0) == 0 && status.type == PC_PROC_SUPER_MAGIC;
}

static int shows_memory(const char *path)
{
	static const char names[][16] = {
	        "auxv", "environ", "maps", "mem", "numa_maps", "pagemap", "smaps", "smaps_rollup"};
	const char *name = pc_path_base(path);

	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (pc_equal(name, names[i], pc_length(names[i]) + 1))
			return 1;
	return 0;
}

/* 0, which ends the visit, for one that shows memory. */
static int look_at_descriptor(void *unused, uint32_t fd)
{
	char path[PC_PATH];

	(void)unused;
	if (!is_of_proc(fd))
		return 1;
	pc_path_of_descriptor(path, fd);
	return !shows_memory(path);
}

int pc_memory_files_open(void)
{
	return !pc_descriptors_visit(look_at_descriptor, 0);
}
