/* The schedule of the environment; see schedule_text.h. */
#include "life/schedule_text.h"

#include "find/arguments.h"
#include "find/note.h"
#include "isa.h"
#include "kernel/exit_status.h"
#include "kernel/kernel.h"
#include "kernel/say.h"
#include "memory/arena.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "state/process.h"

_Noreturn void pc_schedule_wrong(const char *variable, const struct pc_schedule_error *error)
{
	struct pc_text text;

	pc_text_begin(&text);
	pc_text_add(&text, "popcorn: error: ");
	pc_text_add(&text, variable);
	pc_text_add(&text, ": '");
	pc_text_add_bytes(&text, error->item, error->length);
	pc_text_add(&text, "' ");
	pc_text_add(&text, error->reason);
	pc_text_say(&text);
	pc_kernel_exit(PC_EXIT_NOT_STARTED);
}

static void parse(const char *text)
{
	struct pc_schedule_error error;

	if (!pc_schedule_parse(&pc_self->schedule, text, &error))
		pc_schedule_wrong("POPCORN_MIGRATE", &error);
}

static char *copy_schedule(const char *text)
{
	size_t size = pc_length(text) + 1;
	long at;

	/* The one of an image that goes on with another schedule. */
	if (pc_self->schedule_copy != 0)
		pc_arena_unmap(pc_self->schedule_copy, pc_self->schedule_size);
	at = pc_arena_map(0, size, PC_PROT_READ | PC_PROT_WRITE, PC_MAP_PRIVATE | PC_MAP_ANONYMOUS, -1, 0);
	pc_self->schedule_copy = at < 0 ? 0 : (uint64_t)at;
	pc_self->schedule_size = size;
	if (at < 0)
		return 0;
	pc_copy((void *)at, text, size);
	return (char *)at;
}

int pc_schedule_begin(char *const *envp, uint64_t point)
{
	const char *text = pc_variable(envp, "POPCORN_MIGRATE");
	struct pc_schedule *schedule = &pc_self->schedule;

	if (text == 0 || text[0] == 0) {
		*schedule = (struct pc_schedule){
		        .start = PC_NO_ISA,
		        .target = PC_NO_ISA,
		        .due = PC_NEVER,
		        .alarm = PC_NEVER,
		        .image_due = PC_NEVER,
		};
		return 1;
	}
	parse(text);
	if (point != 0) {
		char *copy = copy_schedule(text);

		if (copy == 0)
			return 0;
		parse(copy);
	}
	if (pc_note_own() != 0)
		schedule->isas = pc_note_own()->isas;
	pc_schedule_next_image(schedule, point);
	pc_schedule_next(schedule, point, PC_OWN_ISA);
	return 1;
}
