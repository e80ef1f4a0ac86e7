/* Image files; see image_file.h. */
#include "image_files/image_file.h"

#include "abi/portable_call.h"
#include "image/image.h"
#include "image_files/open_files.h"
#include "kernel/exit_status.h"
#include "kernel/kernel.h"
#include "kernel/say.h"
#include "portable/error_text.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "state/process.h"

enum {
	O_EXCL = 0200,
	O_NOFOLLOW = 0400000,
	O_DIRECTORY = 0200000,
	IMAGE_MODE = 0600,
};

/* One image that is being made. */
struct image_file {
	const char *path;
	char part[PC_PATH];
	struct pc_image_header header;
	struct pc_image_stream stream;
	struct pc_image_file content;
	struct pc_text why; /* there is no image; empty: another point may do */
};

int pc_image_path(char path[PC_PATH])
{
	size_t length, before = 0;
	const char *file = pc_schedule_image_file(&pc_self->schedule, &length);

	path[0] = 0;
	if (file[0] != '/') {
		before = pc_length(pc_self->folder);
		pc_copy(path, pc_self->folder, before);
		if (before < PC_PATH)
			path[before++] = '/';
	}
	if (before == 1 || before + length >= PC_PATH) {
		pc_say("no image: the path of its file is too long", "", "", "");
		return 0;
	}
	pc_copy(path + before, file, length);
	path[before + length] = 0;
	return 1;
}

static int fail_file(struct image_file *image, const char *why)
{
	if (image->why.length == 0)
		pc_text_add(&image->why, why);
	return 0;
}

static int fail_by(struct image_file *image, const char *why, long error)
{
	if (image->why.length == 0) {
		pc_text_add(&image->why, why);
		pc_text_add_error(&image->why, error);
	}
	return 0;
}

static int signals_pending(void)
{
	uint64_t pending = 0;

	pc_portable(rt_sigpending, &pending, sizeof(pending), 0, 0, 0);
	return pending != 0;
}

static int name_part(struct image_file *image)
{
	struct pc_text name;

	name.length = 0;
	pc_text_add(&name, image->path);
	pc_text_add(&name, ".");
	pc_text_add_number(&name, pc_self->environment.pid);
	pc_text_add(&name, "-");
	pc_text_add_number(&name, pc_kernel_nanoseconds());
	pc_text_add(&name, ".part");
	if (name.length >= PC_PATH)
		return fail_file(image, "its name is too long");
	pc_copy(image->part, name.bytes, name.length);
	image->part[name.length] = 0;
	return 1;
}

static int open_part(struct image_file *image)
{
	const long flags = PC_O_WRONLY | PC_O_CREAT | O_EXCL | O_NOFOLLOW | PC_O_CLOEXEC;

	if (!name_part(image))
		return 0;
	image->stream.fd = (int)pc_portable(openat, PC_AT_FDCWD, image->part, flags, IMAGE_MODE, 0);
	if (image->stream.fd < 0)
		return fail_by(image, "no file can be made there", image->stream.fd);
	/* The mode mask may have taken from it. */
	pc_portable(fchmod, image->stream.fd, IMAGE_MODE, 0, 0, 0);
	return 1;
}

static int write_part(struct image_file *image, const struct pc_frames *frames)
{
	long result;

	if (!pc_image_write(&image->stream, &image->header, frames, 0, &image->content))
		return fail_file(image, image->stream.error);
	result = pc_portable(fsync, image->stream.fd, 0, 0, 0, 0);
	return result == 0 || fail_by(image, "it cannot be brought to the disk", result);
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
	fd = pc_portable(openat, PC_AT_FDCWD, folder, O_DIRECTORY | PC_O_CLOEXEC, 0, 0);
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
		return fail_by(image, "it cannot be given its name", result);
	sync_folder(image->path);
	return 1;
}

static int make(struct image_file *image, const struct pc_frames *frames)
{
	int made;

	if (!open_part(image))
		return 0;
	made = write_part(image, frames) && publish(image);
	pc_kernel_close(image->stream.fd);
	if (!made)
		pc_portable(unlinkat, PC_AT_FDCWD, image->part, 0, 0, 0);
	return made;
}

static int prepare_file(struct image_file *image)
{
	const char *why = pc_image_state_read(&image->content.state);

	return why != 0 ? fail_file(image, why) : pc_open_files_list(&image->content.open_files, &image->why);
}

static void fill_header(struct pc_image_header *header, const struct pc_hop *hop, uint64_t signal_mask)
{
	*header = (struct pc_image_header){.hop = *hop, .signal_mask = signal_mask, .file = 1};
	pc_image_header_begin(header);
}

enum pc_put_off pc_image_file(
        const char *path, const struct pc_hop *hop, const struct pc_frames *frames, uint64_t signal_mask)
{
	/* Too large for a machine stack that might have to grow. */
	static struct image_file image;
	int made = 0;

	image.path = path;
	image.why.length = 0;
	image.stream = (struct pc_image_stream){.fd = -1};
	fill_header(&image.header, hop, signal_mask);
	if (prepare_file(&image)) {
		pc_timers_stop(&image.content.state);
		made = !signals_pending() && make(&image, frames);
		if (!made)
			pc_timers_start(&image.content.state);
		pc_open_files_release(&image.content.open_files);
	}
	if (made) {
		pc_statistics_image(&image.header.hop, path);
		pc_kernel_exit(PC_EXIT_IMAGE);
	}
	if (image.why.length == 0)
		return PC_PUT_OFF_WAITING_SIGNAL;
	pc_say("no image ", path, ": ", pc_text_string(&image.why));
	pc_statistics_no_image(hop->point, path, pc_text_string(&image.why));
	return PC_PUT_OFF_NO_IMAGE;
}
