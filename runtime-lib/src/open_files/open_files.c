/* Which descriptors an image file can keep; see open_files.h. */
#include "open_files/open_files.h"

#include "abi/linux.h"
#include "abi/portable_call.h"
#include "files/descriptor_names.h"
#include "files/descriptors.h"
#include "files/inherited.h"
#include "kernel/kernel.h"
#include "memory/arena.h"
#include "open_files/devices.h"
#include "portable/error_text.h"
#include "portable/memory.h"
#include "state/addresses.h"

struct listing {
	struct pc_open_files *files;
	struct pc_text *why;
};

static struct pc_open_file *end_of_list(const struct pc_open_files *files)
{
	return (struct pc_open_file *)(files->address + files->length);
}

static int refuse_descriptor(struct pc_text *why, uint32_t fd, const char *what, const char *target)
{
	pc_text_begin(why);
	pc_text_add(why, "descriptor ");
	pc_text_add_number(why, fd);
	pc_text_add(why, " ");
	pc_text_add(why, what);
	pc_text_add(why, ": ");
	pc_text_add(why, target);
	return 0;
}

static int status_of(uint32_t fd, struct pc_statx *status)
{
	return pc_portable(statx, fd, "", PC_AT_EMPTY_PATH, PC_STATX_BASIC, status) == 0;
}

static int same_file(const struct pc_statx *a, const struct pc_statx *b)
{
	return a->inode == b->inode && a->major == b->major && a->minor == b->minor;
}

/*
 * Whether two descriptors are copies of one another (dup, fcntl): the owner, to whom SIGIO would go, belongs
 * to what they share. Nobody gets SIGIO for these: PC_O_ASYNC is refused.
 */
static int shares(uint32_t a, uint32_t b)
{
	struct pc_statx first, second;
	int same;

	if (!status_of(a, &first) || !status_of(b, &second) || !same_file(&first, &second) ||
	        pc_kernel_control((int)a, PC_F_GETOWN, 0) != 0 ||
	        pc_kernel_control((int)b, PC_F_GETOWN, 0) != 0 ||
	        pc_kernel_control((int)a, PC_F_SETOWN, pc_kernel_process()) != 0)
		return 0;
	same = pc_kernel_control((int)b, PC_F_GETOWN, 0) != 0;
	pc_kernel_control((int)a, PC_F_SETOWN, 0);
	return same;
}

/* The descriptor that is in the list already, or the restorer's, and shares with this one; else itself. */
static uint32_t find_original(const struct pc_open_files *files, uint32_t fd)
{
	const struct pc_open_file *file = (const void *)files->address;

	for (uint32_t standard = 0; standard <= 2; standard++)
		if (shares(standard, fd))
			return standard;
	for (; file < end_of_list(files); file = pc_open_file_after(file))
		if (file->kind != PC_OPEN_COPY && shares(file->fd, fd))
			return file->fd;
	return fd;
}

/* POSIX and flock locks, leases: fdinfo has a line for each. */
static int is_locked(uint32_t fd)
{
	char name[40], text[4096];
	long length, at, file;

	if (pc_kernel_control((int)fd, PC_F_GETLEASE, 0) != PC_F_UNLCK)
		return 1;
	pc_descriptor_name(name, "fdinfo", fd);
	file = pc_kernel_open(name, PC_O_CLOEXEC, 0);
	if (file < 0)
		return 1;
	length = pc_kernel_read((int)file, text, sizeof(text));
	pc_kernel_close((int)file);
	for (at = 0; at + 6 <= length; at++)
		if (pc_equal(text + at, "\nlock:", 6))
			return 1;
	return length <= 0;
}

static int leads_to(const struct pc_statx *there, const struct pc_statx *status)
{
	if ((status->mode & PC_MODE_TYPE) == PC_MODE_DEVICE)
		return (there->mode & PC_MODE_TYPE) == PC_MODE_DEVICE &&
		       pc_device_number(there) == pc_device_number(status);
	return same_file(status, there);
}

/* 0 if its path still leads to it, and it can be opened by it; else an error, or 1. */
static long opens_again(const char *path, long flags, const struct pc_statx *status)
{
	const long quietly = PC_O_NOCTTY | PC_O_NONBLOCK | PC_O_CLOEXEC;
	struct pc_statx there;
	long result = pc_portable(statx, PC_AT_FDCWD, path, 0, PC_STATX_BASIC, &there);

	if (result != 0)
		return result;
	if (status->links == 0 || pc_equal(path, "/proc/", 6) || !leads_to(&there, status))
		return 1;
	result = pc_portable(openat, PC_AT_FDCWD, path, (flags & PC_OPEN_FILE_FLAGS) | quietly, 0, 0);
	if (result < 0)
		return result;
	pc_kernel_close((int)result);
	return 0;
}

static int append_file(struct listing *listing, const struct pc_open_file *file, const char *path)
{
	struct pc_open_files *files = listing->files;
	uint64_t end = files->address + files->length,
	         size = (uint64_t)pc_open_file_after(file) - (uint64_t)file;

	if (files->length + size > PC_OPEN_FILES_MAX)
		return refuse_descriptor(listing->why, file->fd, "is one too many", path);
	while (files->length + size > files->mapped) {
		if (!pc_map_exactly(files->address + files->mapped, PC_PAGE, PC_PROT_READ | PC_PROT_WRITE))
			return refuse_descriptor(listing->why, file->fd, "finds no memory in the list", path);
		files->mapped += PC_PAGE;
	}
	pc_copy((void *)end, file, sizeof(*file));
	pc_copy((char *)end + sizeof(*file), path, file->length);
	files->length += size;
	return 1;
}

/* Fills in what a record says of the kind; 0 if images know none of this. */
static int classify(struct pc_open_file *file, struct pc_statx *status, char path[PC_PATH])
{
	long offset = pc_portable(lseek, file->fd, 0, PC_SEEK_CUR, 0, 0);

	switch (status->mode & PC_MODE_TYPE) {
	case PC_MODE_REGULAR:
		file->kind = PC_OPEN_REGULAR;
		file->offset = (uint64_t)offset;
		file->size = status->size;
		return offset >= 0;
	case PC_MODE_DEVICE:
		if (pc_is_terminal(file->fd, status))
			pc_rename_own_terminal(file->fd, path, status);
		else if (!pc_device_has_no_state(status))
			return 0;
		file->kind = PC_OPEN_DEVICE;
		file->size = pc_device_number(status);
		return 1;
	default:
		return 0;
	}
}

static int add_file(struct listing *listing, struct pc_open_file *file, long flags, char path[PC_PATH])
{
	struct pc_statx status;
	long error;

	if (!status_of(file->fd, &status) || !classify(file, &status, path))
		return refuse_descriptor(listing->why, file->fd, "is no regular file", path);
	if (flags & (PC_O_ASYNC | PC_O_PATH) || pc_kernel_control((int)file->fd, PC_F_GETOWN, 0) != 0)
		return refuse_descriptor(listing->why, file->fd, "is of a special kind", path);
	if (is_locked(file->fd))
		return refuse_descriptor(listing->why, file->fd, "holds a lock", path);
	error = path[0] == '/' ? opens_again(path, flags, &status) : 1;
	if (error != 0) {
		refuse_descriptor(listing->why, file->fd, "cannot be opened again", path);
		if (error < 0)
			pc_text_add_error(listing->why, error);
		return 0;
	}
	file->length = (uint32_t)pc_length(path);
	return append_file(listing, file, path);
}

/* What the program has not opened is not its own to lose. */
static int add_inherited(struct listing *listing, struct pc_open_file *file, char path[PC_PATH])
{
	if (!pc_is_inherited(file->fd))
		return 0;
	pc_text_begin(listing->why);
	if (path[0] == 0)
		pc_copy_text(path, PC_PATH, "?");
	file->kind = PC_OPEN_INHERITED;
	file->offset = file->size = 0;
	file->length = (uint32_t)pc_length(path);
	return append_file(listing, file, path);
}

static int add_copy(struct listing *listing, struct pc_open_file *file)
{
	file->kind = PC_OPEN_COPY;
	return append_file(listing, file, "");
}

/* Where 0, 1 and 2 stand, if they are regular files. */
static int add_standard(struct listing *listing, struct pc_open_file *file, char path[PC_PATH])
{
	struct pc_statx status;

	if (!status_of(file->fd, &status) || (status.mode & PC_MODE_TYPE) != PC_MODE_REGULAR ||
	        !classify(file, &status, path) || path[0] == 0)
		return 1;
	file->kind = PC_OPEN_STANDARD;
	file->length = (uint32_t)pc_length(path);
	return append_file(listing, file, path);
}

static int list_descriptor(void *closure, uint32_t fd)
{
	struct listing *listing = closure;
	struct pc_open_file file = {.fd = fd, .same = fd};
	long flags = pc_portable(fcntl, fd, PC_F_GETFL, 0, 0, 0);
	char path[PC_PATH];

	if (flags < 0)
		return 1;
	file.flags = (uint32_t)(flags & PC_OPEN_FILE_FLAGS);
	if (pc_kernel_control((int)fd, PC_F_GETFD, 0) & PC_FD_CLOEXEC)
		file.flags |= PC_O_CLOEXEC;
	pc_path_of_descriptor(path, fd);
	if (fd <= 2)
		return add_standard(listing, &file, path);
	file.same = find_original(listing->files, fd);
	if (file.same != fd)
		return add_copy(listing, &file);
	return add_file(listing, &file, flags, path) || add_inherited(listing, &file, path);
}

void pc_open_files_begin(struct pc_open_files *files)
{
	*files = (struct pc_open_files){.address = PC_DESCRIPTOR_LIST};
}

int pc_open_files_make(struct pc_open_files *files, uint64_t length)
{
	uint64_t size = (length + PC_PAGE - 1) & ~(PC_PAGE - 1);

	if (size > 0 && !pc_map_exactly(files->address, size, PC_PROT_READ | PC_PROT_WRITE))
		return 0;
	files->length = length;
	files->mapped = size;
	return 1;
}

int pc_open_files_list(struct pc_open_files *files, struct pc_text *why)
{
	struct listing listing = {files, why};

	pc_open_files_begin(files);
	if (pc_descriptors_visit(list_descriptor, &listing))
		return 1;
	pc_open_files_release(files);
	return 0;
}

void pc_open_files_release(struct pc_open_files *files)
{
	if (files->mapped > 0)
		pc_kernel_unmap(files->address, files->mapped);
	pc_open_files_begin(files);
}
