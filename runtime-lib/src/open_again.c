/* Opening the files of an image again; see open_files.h. */
#include "kernel.h"
#include "memory.h"
#include "descriptors.h"
#include "open_files.h"
#include "portable_call.h"

#define DESCRIPTORS_MAX (1u << 20)

static int refuse(struct pc_text *why, const char *path, const char *what)
{
	why->length = 0;
	pc_text_add(why, path);
	pc_text_add(why, ": ");
	pc_text_add(why, what);
	return 0;
}

static int valid(const struct pc_open_file *file, uint32_t least, uint64_t room)
{
	const char *path = pc_open_file_path(file);

	if (file->fd < least || file->fd >= DESCRIPTORS_MAX || file->same > file->fd ||
	        (file->flags & ~(uint32_t)(PC_OPEN_FILE_FLAGS | PC_O_CLOEXEC)) != 0 ||
	        (file->same == file->fd) != (file->length != 0) || file->length >= PC_PATH)
		return 0;
	if ((uint64_t)pc_open_file_after(file) - (uint64_t)file > room)
		return 0;
	return file->length == 0 ||
	       (path[0] == '/' && path[file->length] == 0 && pc_length(path) == file->length);
}

int pc_open_files_valid(const struct pc_open_files *files)
{
	const struct pc_open_file *file = (const void *)files->address;
	uint64_t end = files->address + files->length;
	uint32_t least = 3;

	while ((uint64_t)file < end) {
		if (end - (uint64_t)file < sizeof(*file) || !valid(file, least, end - (uint64_t)file))
			return 0;
		least = file->fd + 1;
		file = pc_open_file_after(file);
	}
	return 1;
}

static int place(long from, const struct pc_open_file *file)
{
	long cloexec = file->flags & PC_O_CLOEXEC;

	if (from == (long)file->fd)
		return pc_kernel_control((int)from, PC_F_SETFD, cloexec ? PC_FD_CLOEXEC : 0) == 0;
	return pc_portable(dup3, from, file->fd, cloexec, 0, 0) == (long)file->fd;
}

static int open_again(const struct pc_open_file *file, struct pc_text *why)
{
	const char *path = pc_open_file_path(file);
	struct pc_statx status = {0};
	long fd = pc_portable(
	        openat, PC_AT_FDCWD, path, (file->flags & PC_OPEN_FILE_FLAGS) | PC_O_CLOEXEC, 0, 0);

	if (fd < 0)
		return refuse(why, path, "cannot be opened again");
	if (pc_portable(statx, fd, "", PC_AT_EMPTY_PATH, PC_STATX_BASIC, &status) != 0 ||
	        (status.mode & PC_MODE_TYPE) != PC_MODE_REGULAR)
		return refuse(why, path, "is no regular file now");
	if (status.size < file->size)
		return refuse(why, path, "is shorter than it was");
	if (pc_portable(lseek, fd, file->offset, 0, 0, 0) != (long)file->offset || !place(fd, file))
		return refuse(why, path, "its descriptor cannot be made again");
	if (fd != (long)file->fd)
		pc_kernel_close((int)fd);
	return 1;
}

static int close_others(void *unused, uint32_t fd)
{
	(void)unused;
	if (fd > 2)
		pc_kernel_close((int)fd);
	return 1;
}

int pc_open_files_restore(const struct pc_open_files *files, struct pc_text *why)
{
	const struct pc_open_file *file = (const void *)files->address;

	pc_descriptors_visit(close_others, 0);
	/* Ascending numbers: what is opened gets its own one, or a lower one that is free. */
	for (; (uint64_t)file < files->address + files->length; file = pc_open_file_after(file)) {
		if (file->same == file->fd) {
			if (!open_again(file, why))
				return 0;
		} else if (!place(file->same, file)) {
			return refuse(why, "a copied descriptor", "its original is not open");
		}
	}
	return 1;
}
