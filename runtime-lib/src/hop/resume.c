/* Rebuilding frames; see resume.h. Resume entries run one inside the other, the outermost frame's first. */
#include "hop/resume.h"

#include "abi/native.h"
#include "files/descriptors.h"
#include "find/arguments.h"
#include "find/siblings.h"
#include "frames/frames.h"
#include "hop/handover.h"
#include "hop/point.h"
#include "image/image.h"
#include "isa.h"
#include "kernel/exit_status.h"
#include "kernel/kernel.h"
#include "kernel/say.h"
#include "memory/arena.h"
#include "portable/memory.h"
#include "state/process.h"
#include "threads/float_state.h"
#include "threads/stack.h"
#include "threads/thread.h"

/* The resume under way. */
static struct pc_image_header header;
static struct pc_frames frames;
static struct pc_site_table table;
static uint64_t next; /* address of the frame whose resume entry is called next */

static const struct pc_site *site_of(uint64_t frame)
{
	return &table.sites[*(const uint64_t *)frame];
}

const uint64_t *__pc_resume_enter(void)
{
	uint64_t frame = next;

	next += pc_frame_size(site_of(frame));
	return (const uint64_t *)frame + 1;
}

uint64_t __pc_resume_fill(uint64_t *slots, const uint32_t *map)
{
	uint64_t count = site_of(next)->part_count;
	const uint64_t *frame = __pc_resume_enter();
	const uint32_t *words = map + map[frame[0]];

	for (uint64_t part = 0; part < count; part++)
		slots[words[part]] = frame[1 + part];
	return frame[0];
}

/* In place of the migration point: all frames are there again. Signals come last. */
static void finish_hop(void)
{
	uint64_t mask = header.signal_mask;

	pc_stack_rebuilding = 0;
	pc_frames_end(&frames);
	if (header.file)
		pc_statistics_restore(&header.hop);
	else if (header.returned == 0)
		pc_statistics_hop(&header.hop);
	pc_kernel_mask(mask);
}

void *pc_resume_next_entry(void)
{
	return next == PC_FRAME_BUFFER_TOP ? (void *)finish_hop
	                                   : (void *)(uint64_t)site_of(next)->resume_entry;
}

/*
 * The source is gone, but everything is still in the memfd: the process goes back to the ISA it came from,
 * which then puts the hop off. Once only.
 */
static void go_back(int fd, long *kernel_stack)
{
	struct pc_destination home = {.isa = (uint32_t)header.hop.from};
	struct pc_image_stream stream = {.fd = fd};
	struct pc_descriptors kept;

	/* They may be marked already. */
	pc_descriptors_keep(&kept);
	/* Paths are the process's, if its page came that far, else what this exec knows. */
	pc_map_exactly(PC_ARENA_BASE, PC_PAGE, PC_PROT_READ | PC_PROT_WRITE);
	if (pc_self->magic != PC_PROCESS_MAGIC) {
		pc_copy(pc_self->program_id, header.program_id, sizeof(header.program_id));
		pc_siblings_begin(kernel_stack);
	}
	header.returned = 1 + (uint64_t)PC_OWN_ISA;
	header.hop.to = header.hop.from;
	if (pc_image_write_header(&stream, &header) && pc_destination_find(&home) == PC_PUT_OFF_NONE)
		pc_handover_exec(&home, kernel_stack, 0);
}

static _Noreturn void give_up(const char *why)
{
	pc_say("cannot go on as ", pc_isa_name(PC_OWN_ISA), ": ", why);
	pc_kernel_exit(PC_EXIT_NOT_STARTED);
}

static const char *own_memory(void)
{
	pc_stack_reach(PC_MACHINE_STACK_TOP - PC_STACK_FIRST);
	return pc_machine_stack_mapped != PC_MACHINE_STACK_TOP && pc_signal_map_stack()
	               ? 0
	               : "no memory for the stacks";
}

/* All that can fail: memory, and what the image says, from the memfd. 0, or why not. */
static const char *read_stopped_process(int fd, int check)
{
	struct pc_image_stream stream = {.fd = fd, .check = check};

	pc_frames_begin(&frames);
	/* Without a table no frame will agree with it: the image's header has been read by then. */
	pc_own_site_table(&table);
	if (!pc_image_read(&stream, &header, &frames, &table, 0))
		return stream.error;
	if (pc_self->magic != PC_PROCESS_MAGIC || pc_self->version != PC_PROCESS_VERSION)
		return "the image holds no process of this version";
	return own_memory();
}

/* An image that is whole and was meant to leave this ISA's binary at its place: worth going back with. */
static int may_go_back(void)
{
	return pc_equal(header.magic, PC_IMAGE_MAGIC, sizeof(header.magic)) &&
	       header.checksum == pc_image_header_sum(&header) && header.hop.to == PC_OWN_ISA &&
	       header.returned == 0 && header.hop.from < PC_ISAS;
}

/*
 * What the program's auxiliary vector says about the binary is this binary's now. Where it lies, our copy of the block
 * tells: the program may have moved the end of its environment.
 */
static void renew_auxiliary(long *kernel_stack)
{
	long *ours = (long *)pc_self->arguments;
	long *mine = (long *)pc_self->program_arguments + (pc_auxiliary(ours) - ours);

	for (; mine[0] != 0; mine += 2)
		if (mine[0] == PC_AT_PHDR || mine[0] == PC_AT_PHNUM || mine[0] == PC_AT_ENTRY)
			for (long *new = pc_auxiliary(kernel_stack); new[0] != 0; new += 2)
				if (new[0] == mine[0])
					mine[1] = new[1];
}

static void renew_process(void)
{
	pc_self->environment.isa = PC_OWN_ISA;
	if (header.returned == 0)
		pc_point_arrived();
	else
		pc_point_refused((uint32_t)header.returned - 1);
	pc_schedule_next(&pc_self->schedule, pc_self->points, PC_OWN_ISA);
	pc_point_arm();
}

static int register_barriers(uint64_t commands)
{
	for (uint64_t command = 1; command <= commands; command *= 2)
		if (commands & command && pc_kernel_barrier((int)command) != 0)
			return 0;
	return 1;
}

/* What a trial tries, too. */
static const char *restore_own_state(void)
{
	if (pc_kernel_name(PC_PR_SET_NAME, header.name) != 0)
		return "the process cannot be given its name";
	if (!pc_signal_restore())
		return "a signal cannot be given its action";
	if (!register_barriers(pc_self->kernel_state.count[PC_STATE_BARRIERS]))
		return "the process cannot be registered for memory barriers";
	return 0;
}

const char *pc_resume_kernel_state(long *kernel_stack)
{
	renew_auxiliary(kernel_stack);
	pc_set_thread_pointer(pc_self->thread_pointer);
	__pc_set_float_state((uint32_t)__pc_thread_state.float_state);
	__pc_thread_state.float_state = 0;
	/* It cannot fail. */
	if (pc_self->clear_tid_address != 0)
		pc_kernel_clear_tid(pc_self->clear_tid_address);
	return restore_own_state();
}

_Noreturn void pc_resume_check(int fd, int answer)
{
	const char *why = read_stopped_process(fd, 1);

	if (why == 0)
		why = restore_own_state();
	if (why != 0) {
		pc_say(why, "", "", "");
		pc_kernel_exit(PC_EXIT_NOT_STARTED);
	}
	pc_kernel_write(answer, "!", 1);
	pc_kernel_exit(0);
}

int pc_resume_read(struct pc_image_stream *stream, struct pc_image_file *file)
{
	uint64_t began = pc_kernel_nanoseconds();

	pc_frames_begin(&frames);
	pc_own_site_table(&table);
	if (!pc_image_read(stream, &header, &frames, &table, file))
		return 0;
	header.hop.to = PC_OWN_ISA;
	header.hop.began_ns = began;
	return 1;
}

_Noreturn void pc_resume_frames(void)
{
	pc_self->rebuilt++;
	pc_stack_rebuilding = 1;
	next = frames.begin;
	pc_call_on_stack((void *)PC_MACHINE_STACK_TOP, pc_resume_next_entry(), 0);
	give_up("the outermost frame returned");
}

_Noreturn void pc_resume(int fd, long *kernel_stack)
{
	const char *why;

	pc_kernel_mask(PC_MASK_ALL);
	why = read_stopped_process(fd, 0);
	if (why == 0)
		why = pc_resume_kernel_state(kernel_stack);
	if (why != 0 && may_go_back()) {
		pc_say("cannot go on as ", pc_isa_name(PC_OWN_ISA), ", going back: ", why);
		go_back(fd, kernel_stack);
	}
	if (why != 0)
		give_up(why);
	pc_kernel_close(fd);
	renew_process();
	pc_resume_frames();
}
