/* Rebuilding frames; see resume.h. Resume entries run one inside the other, the outermost frame's first. */
#include "resume.h"

#include "arguments.h"
#include "image.h"
#include "isa.h"
#include "kernel.h"
#include "native.h"
#include "point.h"
#include "process.h"
#include "stack.h"
#include "text.h"

extern const char __pc_site_table_start[], __pc_site_table_end[];

/* The resume under way. */
static struct pc_image_header header;
static struct pc_frames frames;
static struct pc_site_table table;
static uint64_t next; /* address of the frame whose resume entry is called next */

int pc_own_site_table(struct pc_site_table *own)
{
	size_t size = (size_t)(__pc_site_table_end - __pc_site_table_start);

	return pc_site_table_open(own, __pc_site_table_start, size, PC_OWN_ISA);
}

static const struct pc_site *site_of(uint64_t frame)
{
	return &table.sites[*(const uint64_t *)frame];
}

const uint64_t *__pc_resume_enter(void)
{
	uint64_t frame = next;

	next += 16 + 8 * (uint64_t)site_of(frame)->part_count;
	return (const uint64_t *)frame + 1;
}

/* In place of the migration point: all frames are there again. Signals come last. */
static void finish(void)
{
	uint64_t mask = header.signal_mask;

	pc_frames_end(&frames);
	pc_statistics_hop(&header.hop);
	pc_kernel_mask(mask);
}

void *__pc_resume_next(void)
{
	return next == PC_FRAME_BUFFER_TOP ? (void *)finish : (void *)(uint64_t)site_of(next)->resume_entry;
}

static _Noreturn void give_up(const char *why)
{
	pc_say("cannot go on as ", pc_isa_name(PC_OWN_ISA), ": ", why);
	pc_kernel_exit(125);
}

/* What the portable copy of the auxiliary vector says about the binary is this binary's now. */
static void renew_auxiliary(long *kernel_stack)
{
	long *mine = pc_auxiliary((long *)pc_process->arguments);

	for (; mine[0] != 0; mine += 2)
		if (mine[0] == PC_AT_PHDR || mine[0] == PC_AT_PHNUM || mine[0] == PC_AT_ENTRY)
			for (long *new = pc_auxiliary(kernel_stack); new[0] != 0; new += 2)
				if (new[0] == mine[0])
					mine[1] = new[1];
}

static void renew_process(long *kernel_stack)
{
	if (pc_process->magic != PC_PROCESS_MAGIC || pc_process->version != PC_PROCESS_VERSION)
		give_up("the image holds no process of this version");
	pc_process->isa = PC_OWN_ISA;
	pc_process->hops++;
	pc_schedule_next(&pc_process->schedule, pc_process->points, PC_OWN_ISA);
	pc_point_arm();
	renew_auxiliary(kernel_stack);
}

static void renew_kernel_state(void)
{
	pc_kernel_name(PC_PR_SET_NAME, header.name);
	pc_set_thread_pointer(pc_process->thread_pointer);
	if (pc_process->clear_tid_address != 0)
		pc_kernel_clear_tid(pc_process->clear_tid_address);
	pc_signal_restore();
}

_Noreturn void pc_resume(int fd, long *kernel_stack)
{
	struct pc_image_stream stream = {.fd = fd};

	pc_kernel_mask(PC_MASK_ALL);
	pc_frames_begin(&frames);
	if (!pc_own_site_table(&table))
		give_up("the binary has no site table");
	if (!pc_image_read(&stream, &header, &frames, &table))
		give_up(stream.error);
	pc_kernel_close(fd);
	if (frames.count == 0)
		give_up("the image has no frames");
	pc_stack_reach(PC_MACHINE_STACK_TOP - PC_STACK_FIRST);
	renew_process(kernel_stack);
	renew_kernel_state();
	next = frames.begin;
	pc_call_on_stack((void *)PC_MACHINE_STACK_TOP, __pc_resume_next(), 0);
	give_up("the outermost frame returned");
}
