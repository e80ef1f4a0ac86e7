/* Which descriptors an image file can keep; see open_files.h. */
#include "open_files.h"

#include "arena.h"
#include "descriptors.h"
#include "kernel.h"
#include "memory.h"
#include "portable_call.h"

enum {
	F_GETFL = 3,
	F_SETOWN = 8,
	F_GETOWN = 9,
	F_GETLEASE = 1025,
	F_UNLCK = 2,
	O_ASYNC = 020000,
	O_PATH = 010000000,
};

struct listing {
	struct pc_open_files *files;
	struct pc_text *why;
};

static struct pc_open_file *end_of(const struct pc_open_files *files)
{
	return (struct pc_open_file *)(files->address + files->length);
}

/* /proc/self/<folder>/<fd> */
static void proc_name(char name[40], const char *folder, uint32_t fd)
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

static int refuse(struct pc_text *why, uint32_t fd, const char *what, const char *target)
{
	why->length = 0;
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
 * to what they share. Nobody gets SIGIO for these: O_ASYNC is refused.
 */
static int shares(uint32_t a, uint32_t b)
{
	struct pc_statx first, second;
	int same;

	if (!status_of(a, &first) || !status_of(b, &second) || !same_file(&first, &second) ||
	        pc_kernel_control((int)a, F_GETOWN, 0) != 0 || pc_kernel_control((int)b, F_GETOWN, 0) != 0 ||
	        pc_kernel_control((int)a, F_SETOWN, pc_kernel_process()) != 0)
		return 0;
	same = pc_kernel_control((int)b, F_GETOWN, 0) != 0;
	pc_kernel_control((int)a, F_SETOWN, 0);
	return same;
}

/* The descriptor that is in the list already, or the restorer's, and shares with this one; else itself. */
static uint32_t original(const struct pc_open_files *files, uint32_t fd)
{
	const struct pc_open_file *file = (const void *)files->address;

	for (uint32_t standard = 0; standard <= 2; standard++)
		if (shares(standard, fd))
			return standard;
	for (; file < end_of(files); file = pc_open_file_after(file))
		if (file->same == file->fd && shares(file->fd, fd))
			return file->fd;
	return fd;
}

/* POSIX and flock locks, leases: fdinfo has a line for each. */
static int is_locked(uint32_t fd)
{
	char name[40], text[4096];
	long length, at, file;

	if (pc_kernel_control((int)fd, F_GETLEASE, 0) != F_UNLCK)
		return 1;
	proc_name(name, "fdinfo", fd);
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

/* Its path still leads to it, and it can be opened by it. */
static int opens_again(const char *path, long flags, const struct pc_statx *status)
{
	struct pc_statx there;
	long file;

	if (pc_equal(path, "/proc/", 6) ||
	        pc_portable(statx, PC_AT_FDCWD, path, 0, PC_STATX_BASIC, &there) != 0 ||
	        !same_file(status, &there))
		return 0;
	file = pc_portable(openat, PC_AT_FDCWD, path, (flags & PC_OPEN_FILE_FLAGS) | PC_O_CLOEXEC, 0, 0);
	if (file < 0)
		return 0;
	pc_kernel_close((int)file);
	return 1;
}

static int append(struct listing *listing, const struct pc_open_file *file, const char *path)
{
	struct pc_open_files *files = listing->files;
	uint64_t end = files->address + files->length,
	         size = (uint64_t)pc_open_file_after(file) - (uint64_t)file;

	if (files->length + size > PC_OPEN_FILES_MAX)
		return refuse(listing->why, file->fd, "is one too many", path);
	while (files->length + size > files->mapped) {
		if (!pc_map_exactly(files->address + files->mapped, PC_PAGE, PC_PROT_READ | PC_PROT_WRITE))
			return refuse(listing->why, file->fd, "finds no memory in the list", path);
		files->mapped += PC_PAGE;
	}
	pc_copy((void *)end, file, sizeof(*file));
	pc_copy((char *)end + sizeof(*file), path, file->length);
	files->length += size;
	return 1;
}

static int add_file(struct listing *listing, struct pc_open_file *file, long flags, const char *path)
{
	struct pc_statx status;
	long offset = pc_portable(lseek, file->fd, 0, 1, 0, 0);

	if (!status_of(file->fd, &status) || (status.mode & PC_MODE_TYPE) != PC_MODE_REGULAR || offset < 0)
		return refuse(listing->why, file->fd, "is no regular file", path);
	if (flags & (O_ASYNC | O_PATH) || pc_kernel_control((int)file->fd, F_GETOWN, 0) != 0)
		return refuse(listing->why, file->fd, "is of a special kind", path);
	if (is_locked(file->fd))
		return refuse(listing->why, file->fd, "holds a lock", path);
	if (path[0] != '/' || status.links == 0 || !opens_again(path, flags, &status))
		return refuse(listing->why, file->fd, "cannot be opened again", path);
	file->offset = (uint64_t)offset;
	file->size = status.size;
	return append(listing, file, path);
}

static int add(void *closure, uint32_t fd)
{
	struct listing *listing = closure;
	struct pc_open_file file = {.fd = fd};
	long flags = pc_portable(fcntl, fd, F_GETFL, 0, 0, 0), length;
	char name[40], path[PC_PATH];

	if (fd <= 2 || flags < 0)
		return 1;
	file.flags = (uint32_t)(flags & PC_OPEN_FILE_FLAGS);
	if (pc_kernel_control((int)fd, PC_F_GETFD, 0) & PC_FD_CLOEXEC)
		file.flags |= PC_O_CLOEXEC;
	file.same = original(listing->files, fd);
	if (file.same != fd)
		return append(listing, &file, "");
	proc_name(name, "fd", fd);
	length = pc_kernel_link(name, path, sizeof(path) - 1);
	path[length > 0 ? length : 0] = 0;
	file.length = (uint32_t)pc_length(path);
	return add_file(listing, &file, flags, path);
}

int pc_open_files_list(struct pc_open_files *files, struct pc_text *why)
{
	struct listing listing = {files, why};

	*files = (struct pc_open_files){.address = PC_OPEN_FILES};
	if (pc_descriptors_visit(add, &listing))
		return 1;
	pc_open_files_release(files);
	return 0;
}

void pc_open_files_release(struct pc_open_files *files)
{
	if (files->mapped > 0)
		pc_kernel_unmap(files->address, files->mapped);
	*files = (struct pc_open_files){.address = PC_OPEN_FILES};
}
