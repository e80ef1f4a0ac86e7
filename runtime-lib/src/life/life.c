#include "life/life.h"

#include "files/inherited.h"
#include "find/arguments.h"
#include "find/note.h"
#include "find/siblings.h"
#include "leaving/handover.h"
#include "hop/alarm.h"
#include "hop/point.h"
#include "hop/resume.h"
#include "isa.h"
#include "kernel/exit_status.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "kernel/say.h"
#include "kernel_state/clocks.h"
#include "kernel_state/kernel_state.h"
#include "life/restore.h"
#include "life/schedule_text.h"
#include "memory/arena.h"
#include "memory/arena_book.h"
#include "portable/error_text.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "orders/answer.h"
#include "orders/mailbox.h"
#include "report/probe.h"
#include "report/report.h"
#include "signals/signals.h"
#include "state/process.h"
#include "statistics/statistics.h"
#include "threads/stack.h"

static _Noreturn void cannot_start(const char *why, const char *more)
{
	pc_say("error: ", why, more);
	pc_kernel_exit(PC_EXIT_NOT_STARTED);
}

/* The arena's first pages and the first stretch of both stacks. */
static void make_first_memory(void)
{
	if (!pc_map_exactly(PC_ARENA_START, PC_PAGE, PC_PROT_READ | PC_PROT_WRITE) ||
	        !pc_map_exactly(PC_BOOK_BASE, PC_PAGE, PC_PROT_READ | PC_PROT_WRITE))
		cannot_start("no memory at the arena's address", "");
	pc_self->magic = PC_PROCESS_MAGIC;
	pc_self->version = PC_PROCESS_VERSION;
	pc_self->environment.isa = PC_OWN_ISA;
	pc_self->environment.pid = (uint64_t)pc_kernel_process();
	pc_self->environment.began_ns = pc_kernel_nanoseconds();
	pc_book_begin();
	pc_self->data_stack_mapped = PC_DATA_STACK_TOP;
	pc_stack_reach(PC_DATA_STACK_TOP - PC_STACK_FIRST);
	pc_stack_reach(PC_MACHINE_STACK_TOP - PC_STACK_FIRST);
	if (pc_self->data_stack_mapped == PC_DATA_STACK_TOP ||
	        pc_machine_stack_mapped == PC_MACHINE_STACK_TOP || !pc_signal_map_stack())
		cannot_start("no memory for the stacks", "");
}

/* Where another binary of the program has been executed before this one: the name by which it was. */
#define PC_EXECUTED "POPCORN_EXECUTED"

/* start:ISA: nothing has happened yet, so a plain exec of the sibling will do. */
static void begin_elsewhere(long *kernel_stack)
{
	struct pc_destination destination = {.isa = pc_self->schedule.start};
	const char *name = (const char *)pc_auxiliary_value(kernel_stack, PC_AT_EXECFN);
	struct pc_text variable;

	pc_text_begin(&variable);
	pc_text_add(&variable, PC_EXECUTED "=");
	pc_text_add_bytes(&variable, name, name != 0 ? pc_length(name) + 1 : 0);
	if (destination.isa == PC_NO_ISA || destination.isa == PC_OWN_ISA)
		return;
	if (pc_destination_find(&destination) == PC_PUT_OFF_NONE)
		pc_handover_exec(&destination, kernel_stack,
		        variable.bytes[variable.length - 1] == 0 ? variable.bytes : 0);
	if (pc_self->report.strict)
		cannot_start("the program cannot begin as ", pc_isa_name(destination.isa));
}

static void begin_statistics(char **envp)
{
	const char *path = pc_variable(envp, "POPCORN_STATS");
	long error = pc_statistics_begin(path);
	struct pc_text why;

	if (error == 0)
		return;
	pc_text_begin(&why);
	pc_text_add(&why, path);
	pc_text_add_error(&why, error);
	cannot_start("POPCORN_STATS: ", pc_text_string(&why));
}

static void copy_arguments(long *kernel_stack)
{
	pc_self->arguments = (uint64_t)pc_arguments_copy(kernel_stack);
	pc_self->program_arguments = (uint64_t)pc_arguments_copy(kernel_stack);
	if (pc_self->arguments == 0 || pc_self->program_arguments == 0)
		cannot_start("no memory for the arguments", "");
}

/* The program's children inherit the schedule, but for images, and nobody asks them what they have not made. */
static void drop_what_is_ours_alone(void)
{
	static const char *const ours[] = {PC_REPORT_VARIABLE, PC_STRICT_VARIABLE};
	char **envp = pc_envp((long *)pc_self->program_arguments);
	char *value = (char *)pc_variable(envp, "POPCORN_MIGRATE");

	if (value != 0)
		pc_schedule_drop_images(value);
	for (unsigned i = 0; i < sizeof(ours) / sizeof(*ours); i++) {
		value = (char *)pc_variable(envp, ours[i]);
		if (value != 0)
			value[0] = 0;
	}
}

/* What the environment asks for. */
static void read_environment(long *kernel_stack)
{
	char **envp = pc_envp((long *)pc_self->arguments);
	struct pc_schedule_error error;

	pc_self->schedule.due = pc_self->schedule.image_due = pc_self->probe.due = PC_NEVER;
	pc_self->schedule.alarm = PC_NEVER;
	pc_order_forget();
	pc_mailbox_begin(kernel_stack);
	if (pc_auxiliary_value(kernel_stack, PC_AT_SECURE) != 0)
		return;
	pc_siblings_begin((long *)pc_self->arguments);
	if (pc_kernel_folder(pc_self->folder, PC_PATH) <= 0)
		pc_self->folder[0] = 0;
	begin_statistics(envp);
	if (!pc_schedule_begin(envp, 0))
		cannot_start("no memory for the schedule", "");
	pc_report_begin(envp);
	drop_what_is_ours_alone();
	begin_elsewhere(kernel_stack);
	pc_inherited_begin();
	if (!pc_probe_parse(&pc_self->probe, pc_variable(envp, "POPCORN_PROBE_POINTS"), &error))
		pc_schedule_wrong("POPCORN_PROBE_POINTS", &error);
	pc_probe_begin(pc_variable(envp, "POPCORN_PROBE"));
}

/* The decimal number of a descriptor with what ends it: 1, and the text goes on behind it; or 0. */
static int read_descriptor(const char **text, char end, int *fd)
{
	const char *at = *text;
	int n = 0;

	for (; *at >= '0' && *at <= '9' && n < 10000000; at++)
		n = n * 10 + (*at - '0');
	if (at == *text || *at != end)
		return 0;
	*text = at + 1;
	*fd = n;
	return 1;
}

/*
 * The second half of a hop, or of its trial. Whoever wants to be privileged by what an environment says is not trusted; and
 * where an exec of a hop has raised privileges, main must not begin a second time.
 */
static _Noreturn void take_over(const char *image, long *kernel_stack)
{
	const size_t mode = sizeof(PC_HANDOVER_CHECK) - 1;
	int check = pc_length(image) > mode && pc_equal(image, PC_HANDOVER_CHECK, mode), answer, fd;
	const char *text = check ? image + mode : image;

	if (pc_auxiliary_value(kernel_stack, PC_AT_SECURE) != 0)
		cannot_start("POPCORN_HANDOVER at raised privileges", "");
	if ((check && !read_descriptor(&text, ':', &answer)) || !read_descriptor(&text, 0, &fd))
		cannot_start("POPCORN_HANDOVER, which is not for users, names no image: ", image);
	if (check)
		pc_resume_check(fd, answer);
	pc_resume(fd, kernel_stack);
}

/* Takes the name, which is the one that AT_EXECFN says, out of the environment; the block begins a word later. */
static long *take_name(long *block)
{
	const char *name = pc_variable(pc_envp(block), PC_EXECUTED);
	char **variable = pc_envp(block);

	if (name == 0)
		return block;
	for (long *entry = pc_auxiliary(block); entry[0] != 0; entry += 2)
		if (entry[0] == PC_AT_EXECFN)
			entry[1] = (long)name;
	while (*variable + sizeof(PC_EXECUTED) != name)
		variable++;
	pc_move(block + 1, block, (size_t)((long *)variable - block) * sizeof(long));
	return block + 1;
}

long *pc_process_begin(long *first)
{
	long *kernel_stack = take_name(first);
	const char *image = pc_variable(pc_envp(kernel_stack), PC_HANDOVER_VARIABLE);
	const struct pc_note *note = pc_note_own();

	if (image != 0)
		take_over(image, kernel_stack);
	make_first_memory();
	if (note != 0)
		pc_copy(pc_self->program_id, note->program_id, sizeof(note->program_id));
	copy_arguments(kernel_stack);
	read_environment(kernel_stack);
	image = pc_variable(pc_envp(kernel_stack), PC_RESTORE_VARIABLE);
	if (image != 0 && image[0] != 0 && pc_auxiliary_value(kernel_stack, PC_AT_SECURE) == 0)
		pc_restore(image, kernel_stack);
	pc_point_arm();
	pc_alarm_begin();
	return (long *)pc_self->program_arguments;
}

void pc_process_forking(void)
{
	__atomic_fetch_add(&pc_self->forks, 1, __ATOMIC_RELAXED);
}

static void count_anew(void)
{
	pc_self->points_inherited = pc_self->points;
	pc_self->hops = 0;
	for (unsigned reason = 0; reason < PC_PUT_OFFS; reason++)
		pc_self->put_off[reason] = 0;
}

void pc_process_forked(void)
{
	pc_schedule_forked(&pc_self->schedule, pc_self->forks);
	pc_self->probe.lineage = 31 * pc_self->probe.lineage + pc_self->forks;
	pc_self->forks = 0;
	pc_self->environment.pid = (uint64_t)pc_kernel_process();
	pc_order_forget();
	pc_self->order.knock = 0;
	pc_kernel_state_forked();
	pc_clocks_forked();
	pc_report_forked();
	count_anew();
	/* An image that was due is not the child's, and no timer is. */
	pc_point_arm();
	pc_alarm_begin();
}

int pc_process_exit(int status)
{
	if ((uint64_t)pc_kernel_process() != pc_self->environment.pid)
		return status;
	status = pc_report_end(status);
	pc_statistics_exit(status);
	return status;
}

void pc_process_leaving(const char *path)
{
	pc_signal_leaving();
	if ((uint64_t)pc_kernel_process() != pc_self->environment.pid ||
	        (path != 0 && !pc_kernel_executable(path)))
		return;
	pc_report_leaving();
	pc_statistics_exec();
	count_anew();
}
