/* The lines of POPCORN_PROBE; see probe.h. */
#include "report/probe.h"

#include "find/arguments.h"
#include "frames/frames.h"
#include "image/image.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "report/probe_memory.h"
#include "signals/attempt.h"
#include "state/process.h"
#include "state/put_off.h"
#include "statistics/json_line.h"
#include "threads/thread.h"

#define RANDOM_BYTES 16
#define VALUES_A_LINE 256

static void begin_probe_line(struct pc_text *line, const char *event)
{
	pc_json_begin(line, event);
	pc_json_number(line, "process", pc_self->probe.lineage);
	pc_json_number(line, "pid", pc_self->environment.pid);
}

static void write_program_line(void)
{
	struct pc_text line;

	begin_probe_line(&line, "program");
	pc_json_word(&line, "path", pc_self->environment.executable);
	pc_json_end(&line, pc_self->probe_file);
}

void pc_probe_begin(const char *path)
{
	char *random;

	pc_path_absolute(pc_self->probe_file, path != 0 ? path : "");
	if (pc_self->probe_file[0] == 0) {
		pc_self->probe.due = PC_NEVER;
		return;
	}
	random = (char *)pc_auxiliary_value((long *)pc_self->program_arguments, PC_AT_RANDOM);
	for (unsigned i = 0; random != 0 && i < RANDOM_BYTES; i++)
		random[i] = 0;
	write_program_line();
}

/* The frames lie with the outermost first; people count from the innermost. */
static void write_values(const struct pc_frames *frames, const struct pc_site_table *table)
{
	const uint64_t *word = (const uint64_t *)frames->begin;
	struct pc_text line;

	for (uint64_t left = frames->count; left-- > 0; word += 2 + word[1])
		for (uint64_t i = 0; i == 0 || i < word[1]; i += VALUES_A_LINE) {
			begin_probe_line(&line, "frame");
			pc_json_number(&line, "point", pc_self->points);
			pc_json_number(&line, "frame", left);
			pc_json_hex(&line, "site", table->sites[word[0]].id);
			pc_json_number(&line, "from", i);
			pc_json_list(&line, "values", word + 2 + i,
			        word[1] - i < VALUES_A_LINE ? word[1] - i : VALUES_A_LINE);
			pc_json_end(&line, pc_self->probe_file);
		}
}

/* Of the innermost frame, the last of the buffer; 0 without a frame. */
static uint64_t innermost_site(const struct pc_frames *frames, const struct pc_site_table *table)
{
	const uint64_t *word = (const uint64_t *)frames->begin, *frame = 0;

	for (; (uint64_t)word < frames->end; word += 2 + word[1])
		frame = word;
	return frame != 0 ? table->sites[frame[0]].id : 0;
}

static int add_memory(void *line)
{
	pc_probe_memory(line);
	return 0;
}

static void write_point_line(
        const struct pc_frames *frames, const struct pc_site_table *table, enum pc_put_off reason)
{
	struct pc_text line;

	begin_probe_line(&line, "point");
	pc_json_word(&line, "isa", pc_isa_name(pc_self->environment.isa));
	pc_json_number(&line, "point", pc_self->points);
	pc_json_hex(&line, "site", innermost_site(frames, table));
	pc_json_number(&line, "frames", frames->count);
	pc_json_number(&line, "values", frames->values);
	pc_json_hex(&line, "hash", pc_image_sum(0, (const void *)frames->begin, frames->end - frames->begin));
	if (reason != PC_PUT_OFF_NONE)
		pc_json_word(&line, "pinned", pc_put_off_name(reason));
	if (pc_self->probe.memory && pc_attempt(add_memory, &line) == PC_ATTEMPT_FAULT)
		pc_json_word(&line, "memory", "unreadable");
	pc_json_end(&line, pc_self->probe_file);
}

static void plan_next(void)
{
	struct pc_probe *probe = &pc_self->probe;

	if (probe->due > probe->last || PC_NEVER - probe->step < pc_self->points) {
		probe->due = PC_NEVER;
		return;
	}
	probe->due += (pc_self->points - probe->due) / probe->step * probe->step + probe->step;
	if (probe->due > probe->last)
		probe->due = PC_NEVER;
}

void pc_probe_point(const struct pc_registers *caller)
{
	struct pc_frames frames;
	struct pc_site_table table;
	enum pc_put_off reason;
	uint64_t mask;

	if (pc_thread_holds() || (uint64_t)pc_kernel_thread() != pc_self->environment.pid) {
		plan_next();
		return;
	}
	/* A handler that came to a point meanwhile would meet the frame buffer in use. */
	mask = pc_kernel_mask(PC_MASK_ALL);
	pc_frames_begin(&frames);
	if (pc_own_site_table(&table)) {
		reason = pc_frames_read(&frames, &table, caller);
		write_point_line(&frames, &table, reason);
		if (pc_self->probe.values)
			write_values(&frames, &table);
	}
	pc_frames_end(&frames);
	plan_next();
	pc_kernel_mask(mask);
}
