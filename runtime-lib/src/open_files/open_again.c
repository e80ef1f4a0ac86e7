/* Opening the files of an image again; see open_files.h. */
#include "abi/linux.h"
#include "abi/portable_call.h"
#include "files/descriptors.h"
#include "files/inherited.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "open_files/devices.h"
#include "open_files/open_files.h"
#include "open_files/standard_files.h"
#include "portable/memory.h"
#include "portable/text.h"

#define DESCRIPTORS_MAX (1u << 20)

static int is_valid_descriptor(const struct pc_open_file *file, uint32_t least)
{
	int standard = file->kind == PC_OPEN_STANDARD, copy = file->kind == PC_OPEN_COPY;

	return file->kind >= PC_OPEN_REGULAR && file->kind <= PC_OPEN_STANDARD && file->fd >= least &&
	       file->fd < DESCRIPTORS_MAX && standard == (file->fd <= 2) &&
	       (copy ? file->same < file->fd : file->same == file->fd) && copy == (file->length == 0) &&
	       file->unused == 0;
}

static int is_valid(const struct pc_open_file *file, uint32_t least, uint64_t room)
{
	const char *path = pc_open_file_path(file);
	int opened = file->kind == PC_OPEN_REGULAR || file->kind == PC_OPEN_DEVICE;

	if (!is_valid_descriptor(file, least) || file->length >= PC_PATH ||
	        (file->flags & ~(uint32_t)(PC_OPEN_FILE_FLAGS | PC_O_CLOEXEC)) != 0 ||
	        (uint64_t)pc_open_file_after(file) - (uint64_t)file > room)
		return 0;
	return file->length == 0 ||
	       ((!opened || path[0] == '/') && path[file->length] == 0 && pc_length(path) == file->length);
}

int pc_open_files_valid(const struct pc_open_files *files)
{
	const struct pc_open_file *file = (const void *)files->address;
	uint64_t end = files->address + files->length;
	uint32_t least = 0;

	while ((uint64_t)file < end) {
		if (end - (uint64_t)file < sizeof(*file) || !is_valid(file, least, end - (uint64_t)file))
			return 0;
		least = file->fd + 1;
		file = pc_open_file_after(file);
	}
	return 1;
}

static int is_open(uint32_t fd)
{
	return pc_kernel_control((int)fd, PC_F_GETFD, 0) >= 0;
}

static int set_mark(const struct pc_open_file *file)
{
	return pc_kernel_control((int)file->fd, PC_F_SETFD, file->flags & PC_O_CLOEXEC ? PC_FD_CLOEXEC : 0) ==
	       0;
}

static int place_descriptor(long from, const struct pc_open_file *file)
{
	if (from == (long)file->fd)
		return set_mark(file);
	return pc_portable(dup3, from, file->fd, file->flags & PC_O_CLOEXEC, 0, 0) == (long)file->fd;
}

/* A regular file, at its offset. */
static int position(long fd, const struct pc_open_file *file, struct pc_reopening *reopening)
{
	const char *path = pc_open_file_path(file);
	struct pc_statx status = {0};

	if (pc_portable(statx, fd, "", PC_AT_EMPTY_PATH, PC_STATX_BASIC, &status) != 0 ||
	        (status.mode & PC_MODE_TYPE) != PC_MODE_REGULAR)
		return pc_reopening_refuse(reopening, path, "is no regular file now");
	if (status.size < file->size)
		return pc_reopening_refuse(reopening, path, "is shorter than it was");
	if (status.size > file->size && (file->flags & PC_O_APPEND) && !reopening->truncate &&
	        !pc_reopening_doubt(
	                reopening, path, "is longer than it was, and appended to; --truncate would cut it"))
		return 0;
	return pc_portable(lseek, fd, file->offset, PC_SEEK_SET, 0, 0) == (long)file->offset ||
	       pc_reopening_refuse(reopening, path, "its offset cannot be set again");
}

static int is_device(long fd, const struct pc_open_file *file)
{
	struct pc_statx status = {0};

	return pc_portable(statx, fd, "", PC_AT_EMPTY_PATH, PC_STATX_BASIC, &status) == 0 &&
	       (status.mode & PC_MODE_TYPE) == PC_MODE_DEVICE && pc_device_number(&status) == file->size;
}

static int reopen(const struct pc_open_file *file, struct pc_reopening *reopening)
{
	const char *path = pc_open_file_path(file);
	long flags = (file->flags & PC_OPEN_FILE_FLAGS) | PC_O_CLOEXEC | PC_O_NOCTTY;
	long fd = pc_portable(openat, PC_AT_FDCWD, path, flags, 0, 0);

	if (fd < 0)
		return pc_reopening_fail(reopening, path, "cannot be opened again", fd);
	if (file->kind == PC_OPEN_DEVICE && !is_device(fd, file))
		return pc_reopening_refuse(reopening, path, "is another device now");
	if (file->kind == PC_OPEN_REGULAR && !position(fd, file, reopening))
		return 0;
	if (!place_descriptor(fd, file))
		return pc_reopening_refuse(reopening, path, "its descriptor cannot be made again");
	if (fd != (long)file->fd)
		pc_kernel_close((int)fd);
	return 1;
}

static const struct pc_open_file *record_of(const struct pc_open_files *files, uint32_t fd)
{
	const struct pc_open_file *file = (const void *)files->address;

	for (; (uint64_t)file < files->address + files->length; file = pc_open_file_after(file))
		if (file->fd == fd)
			return file;
	return 0;
}

/* A copy of what the restorer has not handed over is closed, too; that has been said. */
static int copy_descriptor(
        const struct pc_open_files *files, const struct pc_open_file *file, struct pc_reopening *reopening)
{
	const struct pc_open_file *original = record_of(files, file->same);

	if (place_descriptor(file->same, file))
		return 1;
	return (original != 0 && original->kind == PC_OPEN_INHERITED) ||
	       pc_reopening_refuse(reopening, "a copied descriptor", "its original is not open");
}

static int inherit(const struct pc_open_file *file, struct pc_reopening *reopening)
{
	struct pc_text what;

	if (is_open(file->fd)) {
		pc_inherited_add(file->fd);
		return set_mark(file);
	}
	pc_text_begin(&what);
	pc_text_add(&what, "descriptor ");
	pc_text_add_number(&what, file->fd);
	pc_text_add(&what, ", which the program was started with, is closed now");
	return pc_reopening_doubt(reopening, pc_open_file_path(file), pc_text_string(&what));
}

static int restore_one(
        const struct pc_open_files *files, const struct pc_open_file *file, struct pc_reopening *reopening)
{
	switch (file->kind) {
	case PC_OPEN_COPY:
		return copy_descriptor(files, file, reopening);
	case PC_OPEN_INHERITED:
		return inherit(file, reopening);
	case PC_OPEN_STANDARD:
		return pc_standard_position(file, reopening);
	default:
		return reopen(file, reopening);
	}
}

static int close_other(void *closure, uint32_t fd)
{
	const struct pc_open_file *file = record_of(closure, fd);

	if (fd > 2 && (file == 0 || file->kind != PC_OPEN_INHERITED))
		pc_kernel_close((int)fd);
	return 1;
}

int pc_open_files_restore(const struct pc_open_files *files, struct pc_reopening *reopening)
{
	const struct pc_open_file *file, *begin = (const void *)files->address;
	uint64_t end = files->address + files->length;

	pc_descriptors_visit(close_other, (void *)files);
	pc_inherited_forget();
	/* Ascending numbers: what is opened gets its own one, or a lower one that is free. */
	for (file = begin; (uint64_t)file < end; file = pc_open_file_after(file))
		if (!restore_one(files, file, reopening))
			return 0;
	for (file = begin; reopening->truncate && (uint64_t)file < end; file = pc_open_file_after(file))
		if (!pc_file_truncate(file, reopening))
			return 0;
	return 1;
}
