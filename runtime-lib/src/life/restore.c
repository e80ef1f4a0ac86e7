/* Continuing the process of an image file; see restore.h. */
#include "life/restore.h"

#include "files/descriptors.h"
#include "find/arguments.h"
#include "hop/point.h"
#include "hop/request.h"
#include "hop/resume.h"
#include "isa.h"
#include "kernel/exit_status.h"
#include "kernel/kernel.h"
#include "kernel/say.h"
#include "kinds/kinds.h"
#include "life/schedule_text.h"
#include "memory/arena_book.h"
#include "orders/answer.h"
#include "portable/error_text.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "report/report.h"
#include "state/process.h"

/* What the restorer's environment has said, while the image comes. */
struct restorer {
	struct pc_environment environment;
	struct pc_schedule schedule;
	char folder[PC_PATH];
};

static _Noreturn void refuse(const struct pc_travel *travel, const char *why, const char *more)
{
	pc_say("error: ", travel->reopening.image, why, more);
	pc_kernel_exit(PC_EXIT_NOT_STARTED);
}

static void open_image(struct pc_travel *travel)
{
	long fd = pc_kernel_open(travel->reopening.image, PC_O_CLOEXEC, 0);

	if (fd < 0) {
		pc_text_add_error(&travel->why, fd);
		refuse(travel, ": cannot be opened", pc_text_string(&travel->why));
	}
	/* Out of the way of the descriptors to be opened. */
	travel->stream.fd = (int)pc_descriptor_move_up((int)fd, PC_F_DUPFD);
}

/* The memory of the fresh start gives place to the image's. */
static void give_back_memory(void)
{
	const struct pc_extent *extent = pc_partition_in_use(pc_book, PC_MAP_BASE);

	for (; extent != 0; extent = pc_partition_in_use(pc_book, extent->address + extent->length))
		pc_kernel_unmap(extent->address, extent->length);
	pc_kernel_unmap(pc_self->data_stack_mapped, PC_DATA_STACK_TOP - pc_self->data_stack_mapped);
	pc_kernel_unmap(PC_BOOK_BASE, pc_self->book_mapped);
	pc_kernel_unmap(PC_ARENA_START, PC_PAGE);
}

static void read_image(struct pc_travel *travel)
{
	uint64_t began = pc_kernel_nanoseconds();

	open_image(travel);
	if (!pc_resume_read(travel))
		refuse(travel, ": ", pc_text_string(&travel->why));
	pc_kernel_close(travel->stream.fd);
	travel->header.hop.to = PC_OWN_ISA;
	travel->header.hop.began_ns = began;
}

/* Without a schedule of the restorer the image's own goes on. */
static void adopt_schedule(const struct restorer *restorer, const struct pc_travel *travel)
{
	/* By the clock of the machine where it was planned. */
	if (pc_self->schedule.alarm != PC_NEVER)
		pc_self->schedule.alarm = 0;
	if (restorer->schedule.kind == PC_SCHEDULE_NONE && restorer->schedule.image_due == PC_NEVER) {
		pc_schedule_next_image(&pc_self->schedule, pc_self->points);
		return;
	}
	pc_copy(pc_self->folder, restorer->folder, PC_PATH);
	if (!pc_schedule_begin(pc_envp(travel->block), pc_self->points))
		refuse(travel, ": no memory for the schedule", "");
}

/* popcorn_checkpoint returns in both, the program that goes on and the one that is continued. */
static void tell_request(void)
{
	struct pc_request *request = (struct pc_request *)pc_self->request;

	if (request == 0)
		return;
	request->restored = 1;
	request->refused = PC_PUT_OFF_NONE;
	pc_self->request = 0;
}

static void adopt_environment(const struct restorer *restorer, struct pc_travel *travel)
{
	pc_copy(&pc_self->environment, &restorer->environment, sizeof(restorer->environment));
	/* It may be a copy that an order, or the program itself, has made. */
	pc_order_forget();
	tell_request();
	pc_report_begin(pc_envp(travel->block));
	travel->reopening.strict = pc_self->report.strict != 0;
	adopt_schedule(restorer, travel);
}

static void note_restorer(struct restorer *restorer)
{
	pc_copy(&restorer->environment, &pc_self->environment, sizeof(restorer->environment));
	restorer->schedule = pc_self->schedule;
	pc_copy(restorer->folder, pc_self->folder, PC_PATH);
}

static void begin_travel(struct pc_travel *travel, const char *path, long *kernel_stack)
{
	pc_travel_begin(travel, PC_IMAGE_FILE, -1);
	travel->block = kernel_stack;
	travel->reopening.image = path;
	travel->reopening.truncate = pc_report_wants(pc_envp(kernel_stack), PC_TRUNCATE_VARIABLE);
	travel->reopening.why = &travel->why;
}

_Noreturn void pc_restore(const char *path, long *kernel_stack)
{
	struct {
		struct restorer restorer;
		struct pc_travel travel;
	} *arrival = pc_arrival_memory(sizeof(*arrival));
	struct restorer *restorer = &arrival->restorer;
	struct pc_travel *travel = &arrival->travel;

	begin_travel(travel, path, kernel_stack);
	pc_kernel_mask(PC_MASK_ALL);
	note_restorer(restorer);
	if (restorer->schedule.start != PC_NO_ISA && restorer->schedule.start != PC_OWN_ISA)
		refuse(travel, " cannot be continued as ", pc_isa_name(restorer->schedule.start));
	give_back_memory();
	read_image(travel);
	adopt_environment(restorer, travel);
	if (!pc_kinds_load(travel))
		refuse(travel, ": ", pc_text_string(&travel->why));
	pc_schedule_moved(&pc_self->schedule, PC_OWN_ISA);
	pc_point_arm();
	pc_resume_frames(travel);
}
