/* Continuing the process of an image file; see restore.h. */
#include "life/restore.h"

#include "abi/native.h"
#include "files/descriptors.h"
#include "find/arguments.h"
#include "hop/point.h"
#include "hop/resume.h"
#include "image/image.h"
#include "image_files/open_files.h"
#include "isa.h"
#include "kernel/exit_status.h"
#include "kernel/kernel.h"
#include "kernel/say.h"
#include "kernel_state/clocks.h"
#include "life/schedule_text.h"
#include "memory/arena_book.h"
#include "portable/error_text.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "report/report.h"
#include "state/process.h"

/* Portable, libc/src/thread: the main thread has a new id; the locks that it holds learn it. */
void __pc_thread_renamed(long id);

/* What the restorer's environment said, while the image comes. */
static struct pc_process restorer;
static struct pc_image_file content;
static const char *image_path;

static _Noreturn void refuse(const char *why, const char *more)
{
	pc_say("error: ", image_path, why, more);
	pc_kernel_exit(PC_EXIT_NOT_STARTED);
}

static int open_image(void)
{
	long fd = pc_kernel_open(image_path, PC_O_CLOEXEC, 0);
	static struct pc_text why;

	if (fd < 0) {
		pc_text_add_error(&why, fd);
		refuse(": cannot be opened", pc_text_string(&why));
	}
	/* Out of the way of the descriptors to be opened. */
	return pc_descriptor_move_up((int)fd, PC_F_DUPFD);
}

/* The memory of the fresh start gives place to the image's. */
static void give_back_memory(void)
{
	const struct pc_extent *extent = pc_partition_in_use(pc_book, PC_MAP_BASE);

	for (; extent != 0; extent = pc_partition_in_use(pc_book, extent->address + extent->length))
		pc_kernel_unmap(extent->address, extent->length);
	pc_kernel_unmap(pc_self->data_stack_mapped, PC_DATA_STACK_TOP - pc_self->data_stack_mapped);
	pc_kernel_unmap(PC_BOOK_BASE, pc_self->book_mapped);
	pc_kernel_unmap(PC_ARENA_BASE, PC_PAGE);
}

static void read_image(void)
{
	struct pc_image_stream stream = {.fd = open_image()};

	if (!pc_resume_read(&stream, &content))
		refuse(": ", stream.error);
	pc_kernel_close(stream.fd);
	if (pc_self->magic != PC_PROCESS_MAGIC || pc_self->version != PC_PROCESS_VERSION)
		refuse(": it holds no process of this version", "");
	if (!pc_open_files_valid(&content.open_files))
		refuse(": its list of open files is damaged", "");
}

/* Without a schedule of the restorer the image's own goes on. */
static void adopt_schedule(long *kernel_stack)
{
	if (restorer.schedule.kind == PC_SCHEDULE_NONE && restorer.schedule.image_due == PC_NEVER) {
		pc_schedule_next_image(&pc_self->schedule, pc_self->points);
		return;
	}
	pc_copy(pc_self->folder, restorer.folder, PC_PATH);
	if (!pc_schedule_begin(pc_envp(kernel_stack), pc_self->points))
		refuse(": no memory for the schedule", "");
}

static void adopt_environment(long *kernel_stack)
{
	pc_copy(&pc_self->environment, &restorer.environment, sizeof(restorer.environment));
	pc_report_begin(pc_envp(kernel_stack));
	adopt_schedule(kernel_stack);
}

static void restore_kernel_state(long *kernel_stack)
{
	static struct pc_reopening reopening;
	const char *refused = pc_resume_kernel_state(kernel_stack);

	if (refused != 0)
		refuse(": ", refused);
	reopening.image = image_path;
	reopening.strict = pc_self->report.strict != 0;
	reopening.truncate = pc_report_wants(pc_envp(kernel_stack), PC_TRUNCATE_VARIABLE);
	if (!pc_image_state_set(&content.state, &reopening.why) ||
	        !pc_open_files_restore(&content.open_files, &reopening))
		refuse(": ", pc_text_string(&reopening.why));
	pc_open_files_release(&content.open_files);
	pc_clocks_continue(content.state.clocks);
}

_Noreturn void pc_restore(const char *path, long *kernel_stack)
{
	image_path = path;
	pc_kernel_mask(PC_MASK_ALL);
	pc_copy(&restorer, pc_self, sizeof(restorer));
	if (restorer.schedule.start != PC_NO_ISA && restorer.schedule.start != PC_OWN_ISA)
		refuse(" cannot be continued as ", pc_isa_name(restorer.schedule.start));
	give_back_memory();
	read_image();
	adopt_environment(kernel_stack);
	pc_signal_forget();
	restore_kernel_state(kernel_stack);
	if (content.state.thread != pc_self->environment.pid)
		pc_call_on_stack(
		        (void *)PC_MACHINE_STACK_TOP, __pc_thread_renamed, (void *)pc_self->environment.pid);
	if (!pc_timers_start(&content.state))
		refuse(": ", "its timers cannot be started");
	pc_point_arm();
	pc_resume_frames();
}
