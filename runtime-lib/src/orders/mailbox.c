#include "orders/mailbox.h"

#include "abi/linux.h"
#include "abi/portable_call.h"
#include "find/arguments.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "state/process.h"

enum {
	ANSWER_MODE = 0600,
	MODE_OTHERS = 077,
};

static uint64_t user(void)
{
	return (uint64_t)pc_portable(geteuid, 0, 0, 0, 0, 0);
}

void pc_mailbox_begin(long *block)
{
	char *folder = pc_self->environment.mailbox;
	const char *runtime = pc_variable(pc_envp(block), "XDG_RUNTIME_DIR");
	struct pc_text text;

	folder[0] = 0;
	/* Nobody may move what somebody else's rights depend on. */
	if (pc_auxiliary_value(block, PC_AT_SECURE) != 0)
		return;
	pc_text_begin(&text);
	if (runtime != 0 && runtime[0] == '/') {
		pc_text_add(&text, runtime);
		pc_text_add(&text, "/popcorn/");
	} else {
		pc_text_add(&text, "/tmp/popcorn-");
		pc_text_add_number(&text, (uint64_t)pc_auxiliary_value(block, PC_AT_EUID));
		pc_text_add(&text, "/");
	}
	pc_copy_text(folder, PC_PATH, pc_text_string(&text));
}

/* 0 when the name is too long. */
static int name_file(char path[PC_PATH], uint64_t value, const char *end)
{
	struct pc_text text;

	pc_text_begin(&text);
	pc_text_add(&text, pc_self->environment.mailbox);
	pc_text_add_number(&text, pc_self->environment.pid);
	pc_text_add(&text, "-");
	pc_text_add_number(&text, value);
	pc_text_add(&text, end);
	return pc_copy_text(path, PC_PATH, pc_text_string(&text));
}

/* Ours and nobody else's, not even by a link. */
static int is_trusted(long fd, const char *path, unsigned type)
{
	struct pc_statx status;
	long flags = path[0] == 0 ? PC_AT_EMPTY_PATH : PC_AT_SYMLINK_NOFOLLOW;

	return pc_portable(statx, fd, path, flags, PC_STATX_BASIC, &status) == 0 && status.user == user() &&
	       (status.mode & PC_MODE_TYPE) == type && (status.mode & MODE_OTHERS) == 0;
}

static int folder_is_trusted(void)
{
	char folder[PC_PATH];
	size_t length = pc_length(pc_self->environment.mailbox);

	if (length == 0)
		return 0;
	pc_copy(folder, pc_self->environment.mailbox, length);
	/* With the slash a link would be followed. */
	folder[length - 1] = 0;
	return is_trusted(PC_AT_FDCWD, folder, PC_MODE_FOLDER);
}

static long open_order(uint64_t value)
{
	char path[PC_PATH];
	long fd;

	if (!folder_is_trusted() || pc_portable(prctl, PC_PR_GET_DUMPABLE, 0, 0, 0, 0) != 1 ||
	        !name_file(path, value, ".order"))
		return -PC_EACCES;
	fd = pc_portable(openat, PC_AT_FDCWD, path, PC_O_CLOEXEC | PC_O_NOFOLLOW | PC_O_NONBLOCK, 0, 0);
	if (fd >= 0 && !is_trusted(fd, "", PC_MODE_REGULAR)) {
		pc_kernel_close((int)fd);
		return -PC_EACCES;
	}
	return fd;
}

int pc_mailbox_has(uint64_t value)
{
	long fd = open_order(value);

	if (fd >= 0)
		pc_kernel_close((int)fd);
	return fd >= 0;
}

int pc_mailbox_read(uint64_t value, char *text, size_t size)
{
	long fd = open_order(value), length;

	if (fd < 0)
		return 0;
	length = pc_kernel_read((int)fd, text, size - 1);
	pc_kernel_close((int)fd);
	text[length > 0 ? length : 0] = 0;
	return length > 0;
}

static int rename_file(uint64_t value, const char *from, const char *to)
{
	char old[PC_PATH], new[PC_PATH];

	return name_file(old, value, from) && name_file(new, value, to) &&
	       pc_portable(renameat2, PC_AT_FDCWD, old, PC_AT_FDCWD, new, 0) == 0;
}

int pc_mailbox_take(uint64_t value)
{
	return rename_file(value, ".order", ".leaving");
}

void pc_mailbox_put_back(uint64_t value)
{
	rename_file(value, ".leaving", ".order");
}

/* 1 if it was there. */
static int remove_file(uint64_t value, const char *end)
{
	char path[PC_PATH];

	return name_file(path, value, end) && pc_portable(unlinkat, PC_AT_FDCWD, path, 0, 0, 0) == 0;
}

static int write_answer(uint64_t value, const char *text)
{
	const long flags = PC_O_WRONLY | PC_O_CREAT | PC_O_EXCL | PC_O_NOFOLLOW | PC_O_CLOEXEC;
	char path[PC_PATH];
	long fd, written;

	if (!name_file(path, value, ".part"))
		return 0;
	remove_file(value, ".part");
	fd = pc_portable(openat, PC_AT_FDCWD, path, flags, ANSWER_MODE, 0);
	if (fd < 0)
		return 0;
	written = pc_kernel_write((int)fd, text, pc_length(text));
	pc_kernel_close((int)fd);
	return written == (long)pc_length(text);
}

void pc_mailbox_answer(uint64_t value, const char *text, int last)
{
	int waits;

	if (!write_answer(value, text) || !rename_file(value, ".part", ".answer"))
		remove_file(value, ".part");
	if (last)
		waits = remove_file(value, ".order") | remove_file(value, ".leaving");
	else
		waits = pc_mailbox_has(value);
	/* Whoever takes an order back removes it before its answer: one of the two removes this one. */
	if (!waits)
		remove_file(value, ".answer");
}
