/* Image files; see image_file.h. */
#include "leaving/image_file.h"

#include "abi/linux.h"
#include "abi/portable_call.h"
#include "find/arguments.h"
#include "kernel/exit_status.h"
#include "kernel/kernel.h"
#include "kernel/kernel_child.h"
#include "kinds/kinds.h"
#include "orders/answer.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "state/complain.h"
#include "state/process.h"

enum {
	IMAGE_MODE = 0600,
	ANY_CHILD = PC_WNOHANG | PC_WEXITED | PC_WNOWAIT | PC_WALL,
};

/* One image that is being made. */
struct image_file {
	const char *path;
	char part[PC_PATH];
	struct pc_travel *travel;
};

static int signals_pending(void)
{
	uint64_t pending = 0;

	pc_portable(rt_sigpending, &pending, sizeof(pending), 0, 0, 0);
	/* Orders come by it, again and again, to programs that ignore it. */
	if (pc_self->actions[PC_SIGURG - 1].handler <= 1)
		pending &= ~PC_SIGNAL_BIT(PC_SIGURG);
	return pending != 0;
}

static int name_part(struct image_file *image)
{
	struct pc_text name;

	pc_text_begin(&name);
	pc_text_add(&name, image->path);
	pc_text_add(&name, ".");
	pc_text_add_number(&name, pc_self->environment.pid);
	pc_text_add(&name, "-");
	pc_text_add_number(&name, pc_kernel_nanoseconds());
	pc_text_add(&name, ".part");
	return pc_copy_text(image->part, PC_PATH, pc_text_string(&name)) ||
	       pc_travel_refuse(image->travel, "its name is too long");
}

static int open_part(struct image_file *image)
{
	const long flags = PC_O_WRONLY | PC_O_CREAT | PC_O_EXCL | PC_O_NOFOLLOW | PC_O_CLOEXEC;
	long fd;

	if (!name_part(image))
		return 0;
	fd = pc_portable(openat, PC_AT_FDCWD, image->part, flags, IMAGE_MODE, 0);
	if (fd < 0)
		return pc_travel_refuse_by(image->travel, "no file can be made there", fd);
	image->travel->stream.fd = (int)fd;
	/* The mode mask may have taken from it. */
	pc_portable(fchmod, fd, IMAGE_MODE, 0, 0, 0);
	return 1;
}

static int write_part(struct image_file *image)
{
	struct pc_travel *travel = image->travel;
	long result;

	if (!pc_image_write(travel))
		return 0;
	result = pc_portable(fsync, travel->stream.fd, 0, 0, 0, 0);
	return result == 0 || pc_travel_refuse_by(travel, "it cannot be brought to the disk", result);
}

/* The name is on the disk, too. */
static void sync_folder(const char *path)
{
	char folder[PC_PATH];
	size_t length = pc_length(path);
	long fd;

	while (length > 1 && path[length - 1] != '/')
		length--;
	pc_copy(folder, path, length);
	folder[length] = 0;
	fd = pc_portable(openat, PC_AT_FDCWD, folder, PC_O_DIRECTORY | PC_O_CLOEXEC, 0, 0);
	if (fd < 0)
		return;
	pc_portable(fsync, fd, 0, 0, 0, 0);
	pc_kernel_close((int)fd);
}

/* A signal that has come meanwhile would be lost with this process: it goes before the image. */
static int publish(struct image_file *image)
{
	long result;

	if (signals_pending())
		return 0;
	result = pc_portable(renameat2, PC_AT_FDCWD, image->part, PC_AT_FDCWD, image->path, 0);
	if (result != 0)
		return pc_travel_refuse_by(image->travel, "it cannot be given its name", result);
	sync_folder(image->path);
	return 1;
}

static int make_image(struct image_file *image)
{
	int made;

	if (!open_part(image))
		return 0;
	made = write_part(image) && publish(image);
	pc_kernel_close(image->travel->stream.fd);
	if (!made)
		pc_portable(unlinkat, PC_AT_FDCWD, image->part, 0, 0, 0);
	return made;
}

static int has_children(void)
{
	_Alignas(8) char info[128];

	return pc_portable(waitid, PC_P_ALL, 0, info, ANY_CHILD, 0) != -PC_ECHILD;
}

/* What an exec keeps and no image can, beside what the kinds of state find. */
static int may_be_in_a_file(struct pc_travel *travel)
{
	if (pc_auxiliary_value((long *)pc_self->arguments, PC_AT_SECURE) != 0 ||
	        pc_portable(prctl, PC_PR_GET_DUMPABLE, 0, 0, 0, 0) != 1)
		return pc_travel_refuse(travel, "the process has raised privileges");
	if (has_children())
		return pc_travel_refuse(travel, "the process has child processes");
	return 1;
}

/* 1 once the image is there; else all is as before. */
static int save_and_write(struct image_file *image)
{
	struct pc_travel *travel = image->travel;

	travel->state = (struct pc_image_state){.thread = 0};
	pc_copy_text(travel->state.executable, PC_PATH, pc_self->environment.executable);
	if (!may_be_in_a_file(travel) || !pc_kinds_save(travel))
		return 0;
	if (!signals_pending() && make_image(image))
		return 1;
	pc_kinds_undo(travel);
	return 0;
}

enum pc_put_off pc_image_file_make(const char *path, int go_on, struct pc_travel *travel)
{
	struct image_file image = {.path = path, .travel = travel};

	if (save_and_write(&image)) {
		pc_statistics_image(&travel->header.hop, path);
		if (pc_self->order.under_way)
			pc_answer_done(&travel->header.hop);
		if (!go_on)
			pc_kernel_exit(PC_EXIT_IMAGE);
		pc_kinds_undo(travel);
		return PC_PUT_OFF_NONE;
	}
	if (travel->why.length == 0)
		return PC_PUT_OFF_WAITING_SIGNAL;
	pc_explain("no image ", path, ": ", pc_text_string(&travel->why));
	pc_statistics_no_image(travel->header.hop.point, path, pc_text_string(&travel->why));
	return PC_PUT_OFF_NO_IMAGE;
}
