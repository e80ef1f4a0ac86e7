/* Descriptors of mapped files; see mapped_files.h. */
#include "files/mapped_files.h"

#include "abi/linux.h"
#include "files/descriptors.h"
#include "kernel/kernel.h"

static int can_be_mapped(uint32_t fd)
{
	long flags = pc_kernel_control((int)fd, PC_F_GETFL, 0);

	return flags >= 0 && (flags & PC_O_ACCMODE) != PC_O_WRONLY && (flags & PC_O_PATH) == 0;
}

/* For pc_descriptors_visit: goes on until one is found that will do. */
static int consider_mapped(void *closure, uint32_t fd)
{
	struct pc_mapped_file *file = closure;

	if (!pc_file_is((int)fd, "", &file->name))
		return 1;
	file->ours = 0;
	file->fd = can_be_mapped(fd) ? (int)fd : -1;
	return file->fd < 0;
}

/*
 * A file that is open nowhere in this process has no record locks of it: closing any descriptor of a file would take
 * them away.
 */
static void open_again(struct pc_mapped_file *file, const char *path)
{
	if (path[0] != '/' || !pc_file_is(-1, path, &file->name))
		return;
	file->fd = (int)pc_kernel_open(path, PC_O_NONBLOCK, 0);
	if (file->fd >= 0)
		file->fd = (int)pc_descriptor_move_up(file->fd, PC_F_DUPFD);
	if (file->fd >= 0 && !pc_file_is(file->fd, "", &file->name)) {
		pc_kernel_close(file->fd);
		file->fd = -1;
	}
}

static void find_file(struct pc_mapped_file *file, const char *path)
{
	file->fd = -1;
	file->ours = 1;
	pc_descriptors_visit(consider_mapped, file);
	if (file->ours)
		open_again(file, path);
}

const struct pc_mapped_file *pc_mapped_file_find(
        struct pc_mapped_files *mapped, const struct pc_kernel_map *map)
{
	struct pc_mapped_file *file = mapped->files, *end = file + mapped->count;

	while (file < end && !pc_file_name_equal(&file->name, &map->file))
		file++;
	if (file == mapped->files + PC_MAPPED_FILES)
		return 0;
	if (file == end) {
		mapped->count++;
		file->name = map->file;
		find_file(file, map->path);
	}
	return file->fd >= 0 ? file : 0;
}

int pc_mapped_files_own(struct pc_mapped_files *mapped, int fd)
{
	for (unsigned i = 0; i < mapped->count; i++)
		if (mapped->files[i].fd == fd)
			return 1;
	if (mapped->count == PC_MAPPED_FILES)
		return 0;
	mapped->files[mapped->count++] = (struct pc_mapped_file){.fd = fd, .ours = 1};
	return 1;
}

void pc_mapped_files_close(struct pc_mapped_files *mapped)
{
	for (; mapped->count > 0; mapped->count--) {
		const struct pc_mapped_file *last = &mapped->files[mapped->count - 1];

		if (last->ours && last->fd >= 0)
			pc_kernel_close(last->fd);
	}
}
