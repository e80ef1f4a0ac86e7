/* Rebuilding frames; see resume.h. Resume entries run one inside the other, the outermost frame's first. */
#include "hop/resume.h"

#include "abi/stack_calls.h"
#include "find/siblings.h"
#include "leaving/handover.h"
#include "hop/alarm.h"
#include "hop/order.h"
#include "hop/point.h"
#include "isa.h"
#include "kernel/exit_status.h"
#include "kernel/kernel.h"
#include "kernel/say.h"
#include "kinds/kinds.h"
#include "memory/arena.h"
#include "portable/memory.h"
#include "signals/signals.h"
#include "state/process.h"
#include "threads/native_thread.h"
#include "threads/stack.h"
#include "threads/thread.h"

/* Of the thread whose frames are being rebuilt: resume entries know no context. */
static struct pc_travel *under_way(void)
{
	return pc_native_thread()->travel;
}

static const struct pc_site *site_of_next(const struct pc_travel *travel)
{
	return &travel->table.sites[*(const uint64_t *)travel->next];
}

const uint64_t *__pc_resume_enter(void)
{
	struct pc_travel *travel = under_way();
	const uint64_t *frame = (const uint64_t *)travel->next;

	travel->next += pc_frame_size(site_of_next(travel));
	return frame + 1;
}

uint64_t __pc_resume_fill(uint64_t *slots, const uint32_t *map)
{
	uint64_t count = site_of_next(under_way())->part_count;
	const uint64_t *frame = __pc_resume_enter();
	const uint32_t *words = map + map[frame[0]];

	for (uint64_t part = 0; part < count; part++)
		slots[words[part]] = frame[1 + part];
	return frame[0];
}

/* In place of the migration point: all frames are there again. Signals come last. */
static void finish_hop(void)
{
	struct pc_travel *travel = under_way();

	pc_order_arrived(travel);
	pc_alarm_begin();
	pc_native_thread()->travel = 0;
	pc_frames_end(&travel->frames);
	if (travel->in == PC_IMAGE_FILE)
		pc_statistics_restore(&travel->header.hop);
	else if (travel->header.returned == 0)
		pc_statistics_hop(&travel->header.hop);
	pc_kernel_mask(travel->header.signal_mask);
}

/* In place of a blocking call: it is made again. */
uint64_t pc_resume_blocked(void)
{
	uint64_t blocking = __pc_thread_state.blocked;

	__pc_thread_state.blocked = 0;
	finish_hop();
	return blocking;
}

static void *end_of_resume(void)
{
	return __pc_thread_state.blocked != 0 ? (void *)pc_resume_blocking : (void *)finish_hop;
}

void *pc_resume_next_entry(void)
{
	const struct pc_travel *travel = under_way();

	return travel->next == travel->frames.end ? end_of_resume()
	                                          : (void *)(uint64_t)site_of_next(travel)->resume_entry;
}

/*
 * The source is gone, but everything is still in the memfd: the process goes back to the ISA it came from,
 * which then puts the hop off. Once only.
 */
static void go_back(struct pc_travel *travel)
{
	struct pc_image_header *header = &travel->header;
	struct pc_destination home = {.isa = (uint32_t)header->hop.from};

	/* They may be marked already. */
	pc_descriptors_release(&travel->close_on_exec);
	pc_descriptors_keep(&travel->close_on_exec);
	/* Paths are the process's, if its page came that far, else what this exec knows. */
	pc_map_exactly(PC_ARENA_START, PC_PAGE, PC_PROT_READ | PC_PROT_WRITE);
	if (pc_self->magic != PC_PROCESS_MAGIC) {
		pc_copy(pc_self->program_id, header->program_id, sizeof(header->program_id));
		pc_siblings_begin(travel->block);
	}
	header->returned = 1 + (uint64_t)PC_OWN_ISA;
	header->hop.to = header->hop.from;
	pc_image_stream_begin(&travel->stream, travel->stream.fd);
	if (pc_image_write_header(travel) && pc_destination_find(&home) == PC_PUT_OFF_NONE)
		pc_handover_exec(&home, travel->block, 0);
}

static _Noreturn void give_up(const char *why)
{
	pc_say("cannot go on as ", pc_isa_name(PC_OWN_ISA), ": ", why);
	pc_kernel_exit(PC_EXIT_NOT_STARTED);
}

/* An image that is whole and was meant to leave this ISA's binary at its place: worth going back with. */
static int may_go_back(const struct pc_image_header *header)
{
	return pc_equal(header->magic, PC_TEXT_IMAGE_MAGIC, sizeof(header->magic)) &&
	       header->checksum == pc_image_header_sum(header) && header->hop.to == PC_OWN_ISA &&
	       header->returned == 0 && header->hop.from < PC_ISAS;
}

static _Noreturn void go_back_or_give_up(struct pc_travel *travel)
{
	if (may_go_back(&travel->header)) {
		pc_say("cannot go on as ", pc_isa_name(PC_OWN_ISA),
		        ", going back: ", pc_text_string(&travel->why));
		go_back(travel);
	}
	give_up(pc_text_string(&travel->why));
}

static int make_own_memory(struct pc_travel *travel)
{
	pc_stack_reach(PC_MACHINE_STACK_TOP - PC_STACK_FIRST);
	return (pc_machine_stack_mapped != PC_MACHINE_STACK_TOP && pc_signal_map_stack()) ||
	       pc_travel_refuse(travel, "no memory for the stacks");
}

int pc_resume_read(struct pc_travel *travel)
{
	/* Without a table no frame will agree with it: the image's header has been read by then. */
	pc_own_site_table(&travel->table);
	if (!pc_image_read(travel))
		return 0;
	return (pc_self->magic == PC_PROCESS_MAGIC && pc_self->version == PC_PROCESS_VERSION) ||
	       pc_travel_refuse(travel, "it holds no process of this version");
}

static void renew_process(const struct pc_image_header *header)
{
	pc_self->environment.isa = PC_OWN_ISA;
	if (header->returned == 0)
		pc_point_arrived();
	else
		pc_point_refused((uint32_t)header->returned - 1);
}

void *pc_arrival_memory(uint64_t length)
{
	if (!pc_map_exactly(PC_ARRIVAL, (length + PC_PAGE - 1) & -PC_PAGE, PC_PROT_READ | PC_PROT_WRITE))
		give_up("no memory to arrive");
	return (void *)PC_ARRIVAL;
}

_Noreturn void pc_resume_check(int fd, int answer)
{
	struct pc_travel *travel = pc_arrival_memory(sizeof(*travel));

	pc_travel_begin(travel, PC_HANDOVER, fd);
	travel->stream.check = 1;
	if (!pc_resume_read(travel) || !make_own_memory(travel) || !pc_kinds_try(travel)) {
		pc_say(pc_text_string(&travel->why));
		pc_kernel_exit(PC_EXIT_NOT_STARTED);
	}
	pc_kernel_write(answer, "!", 1);
	pc_kernel_exit(0);
}

_Noreturn void pc_resume_frames(struct pc_travel *travel)
{
	pc_self->rebuilt++;
	travel->next = travel->frames.begin;
	pc_native_thread()->travel = travel;
	pc_call_on_stack((void *)PC_MACHINE_STACK_TOP, pc_resume_next_entry(), 0);
	give_up("the outermost frame returned");
}

_Noreturn void pc_resume(int fd, long *kernel_stack)
{
	struct pc_travel *travel = pc_arrival_memory(sizeof(*travel));

	pc_kernel_mask(PC_MASK_ALL);
	pc_travel_begin(travel, PC_HANDOVER, fd);
	travel->block = kernel_stack;
	if (!pc_resume_read(travel) || !make_own_memory(travel) || !pc_kinds_load(travel))
		go_back_or_give_up(travel);
	pc_kernel_close(fd);
	renew_process(&travel->header);
	pc_resume_frames(travel);
}
