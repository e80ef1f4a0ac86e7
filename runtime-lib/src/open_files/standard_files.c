/* Where 0, 1 and 2 stand in a restored process; see standard_files.h. */
#include "open_files/standard_files.h"

#include "abi/portable_call.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "open_files/open_files.h"
#include "portable/memory.h"

/*
 * Whether output of the restorer's goes on where the writer's was: it leads to the same path, and nothing that was
 * written since is meant to stay before it.
 */
static int goes_on(const struct pc_open_file *file)
{
	const char *path = pc_open_file_path(file);
	long flags = pc_portable(fcntl, file->fd, PC_F_GETFL, 0, 0, 0),
	     now = pc_portable(lseek, file->fd, 0, PC_SEEK_CUR, 0, 0);
	char target[PC_PATH];

	pc_path_of_descriptor(target, file->fd);
	return pc_length(target) == file->length && pc_equal(target, path, file->length) && flags >= 0 &&
	       ((flags & PC_O_APPEND) || (now >= 0 && (uint64_t)now <= file->size));
}

int pc_standard_position(const struct pc_open_file *file, struct pc_reopening *reopening)
{
	struct pc_statx status = {0};
	uint64_t now = (uint64_t)pc_portable(lseek, file->fd, 0, PC_SEEK_CUR, 0, 0);

	pc_portable(statx, file->fd, "", PC_AT_EMPTY_PATH, PC_STATX_BASIC, &status);
	if ((status.mode & PC_MODE_TYPE) == PC_MODE_REGULAR && now == 0 && status.size >= file->offset)
		now = (uint64_t)pc_portable(lseek, file->fd, file->offset, PC_SEEK_SET, 0, 0);
	return file->fd != 0 || now == file->offset || file->offset == 0 ||
	       pc_reopening_doubt(reopening, pc_open_file_path(file),
	               "the standard input is something else now, and is read from where it is");
}

int pc_file_truncate(const struct pc_open_file *file, struct pc_reopening *reopening)
{
	const char *path = pc_open_file_path(file);
	struct pc_statx status = {0};
	int regular = file->kind == PC_OPEN_REGULAR || (file->kind == PC_OPEN_STANDARD && goes_on(file));
	long result;

	if (!regular || (file->flags & PC_O_ACCMODE) == 0 ||
	        pc_portable(statx, file->fd, "", PC_AT_EMPTY_PATH, PC_STATX_BASIC, &status) != 0 ||
	        status.size <= file->size)
		return 1;
	result = pc_portable(ftruncate, file->fd, file->size, 0, 0, 0);
	return result == 0 || pc_reopening_fail(reopening, path, "cannot be truncated", result);
}
