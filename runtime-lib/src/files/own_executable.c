/* The program's own file under its names below /proc; see own_executable.h. */
#include "files/own_executable.h"

#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "portable/memory.h"
#include "state/process.h"

/* Passes over a word; 0 if it is not there. */
static const char *skip_word(const char *text, const char *word)
{
	size_t length = pc_length(word);

	return text != 0 && pc_length(text) >= length && pc_equal(text, word, length) ? text + length : 0;
}

/* Passes over a decimal number and gives it; 0 if there is none. */
static const char *skip_number(const char *text, uint64_t *number)
{
	const char *at = text;

	for (*number = 0; at != 0 && *at >= '0' && *at <= '9'; at++)
		*number = *number * 10 + (uint64_t)(*at - '0');
	return at != text ? at : 0;
}

/* Whether a path from the root on is one of the names of this process's executable. */
static int is_own_path(const char *path)
{
	const char *below = skip_word(path, "/proc/"), *rest = skip_word(below, "self/"), *task;
	uint64_t number;

	if (rest == 0)
		rest = skip_word(below, "thread-self/");
	if (rest == 0) {
		rest = skip_word(skip_number(below, &number), "/");
		if (rest == 0 || number != (uint64_t)pc_kernel_process())
			return 0;
	}
	task = skip_word(skip_number(skip_word(rest, "task/"), &number), "/");
	return pc_equal(task != 0 ? task : rest, "exe", sizeof("exe"));
}

static int is_called_exe(const char *path)
{
	size_t length = pc_length(path);

	return length >= 3 && pc_equal(path + length - 3, "exe", 3) &&
	       (length == 3 || path[length - 4] == '/');
}

static int is_own_from(long folder, const char *path)
{
	char absolute[PC_PATH];

	if (!is_called_exe(path))
		return 0;
	return is_own_path(path[0] == '/' || !pc_path_from(absolute, folder, path) ? path : absolute);
}

/* The kernel's text, if the file is no longer there, says so: then nothing else would be true. */
static int runs_another_file(void)
{
	char link[PC_PATH];
	long length = pc_kernel_link("/proc/self/exe", link, sizeof(link) - 1);

	if (length <= 0)
		return 0;
	link[length] = 0;
	return !pc_equal(link, pc_self->environment.executable,
	               pc_length(pc_self->environment.executable) + 1) &&
	       pc_kernel_executable(pc_self->environment.executable);
}

const char *pc_own_executable(long folder, const char *path)
{
	return is_own_from(folder, path) && runs_another_file() ? pc_self->environment.executable : 0;
}

static long give_text(char *to, uint64_t size)
{
	uint64_t length = pc_length(pc_self->environment.executable);

	if (length > size)
		length = size;
	pc_copy(to, pc_self->environment.executable, length);
	return (long)length;
}

/* Whether a call follows a link at the end of its path, which is its second argument. */
static int follows(long portable, const long argument[6])
{
	switch (portable) {
	case PC_CALL_openat:
		return (argument[2] & PC_O_NOFOLLOW) == 0;
	case PC_CALL_newfstatat:
		return (argument[3] & PC_AT_SYMLINK_NOFOLLOW) == 0;
	case PC_CALL_statx:
		return (argument[2] & PC_AT_SYMLINK_NOFOLLOW) == 0;
	default:
		return 0;
	}
}

long pc_own_executable_result(long portable, const long argument[6], long result)
{
	int reads_link = portable == PC_CALL_readlinkat;
	const char *file;

	if (!reads_link && !follows(portable, argument))
		return result;
	file = pc_own_executable(argument[0], (const char *)argument[1]);
	if (file == 0)
		return result;
	if (reads_link)
		return give_text((char *)argument[2], (uint64_t)argument[3]);
	if (portable == PC_CALL_openat)
		pc_kernel_close((int)result);
	return __pc_system_call(
	        portable, PC_AT_FDCWD, (long)file, argument[2], argument[3], argument[4], argument[5]);
}
