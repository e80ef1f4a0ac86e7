/* The lines of POPCORN_STATS; see statistics.h. */
#include "statistics/statistics.h"

#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "portable/memory.h"
#include "portable/text.h"
#include "state/process.h"
#include "state/put_off.h"
#include "statistics/json_line.h"

long pc_statistics_begin(const char *path)
{
	long fd;

	if (path == 0 || path[0] == 0)
		return 0;
	if (pc_length(path) < PC_PATH)
		pc_path_absolute(pc_self->environment.statistics, path);
	if (pc_self->environment.statistics[0] == 0)
		return -PC_ENAMETOOLONG;
	fd = pc_json_open(pc_self->environment.statistics);
	if (fd < 0)
		return fd;
	pc_kernel_close((int)fd);
	return 0;
}

static void begin_event(struct pc_text *line, const char *event)
{
	pc_json_begin(line, event);
	pc_json_number(line, "pid", pc_self->environment.pid);
}

static void end_event(struct pc_text *line)
{
	pc_json_number(line, "time_us", pc_kernel_real_nanoseconds() / 1000);
	pc_json_number(line, "run_us", (pc_kernel_nanoseconds() - pc_self->environment.began_ns) / 1000);
	pc_json_end(line, pc_self->environment.statistics);
}

static void add_sizes_and_times(struct pc_text *line, const struct pc_hop *hop)
{
	pc_json_number(line, "point", hop->point);
	pc_json_number(line, "frames", hop->frames);
	pc_json_number(line, "values", hop->values);
	pc_json_number(line, "bytes", hop->bytes);
	pc_json_number(line, "read_us", (hop->read_ns + 500) / 1000);
	pc_json_number(line, "read_ns", hop->read_ns);
	pc_json_number(line, "total_us", (pc_kernel_nanoseconds() - hop->began_ns) / 1000);
}

void pc_statistics_hop(const struct pc_hop *hop)
{
	struct pc_text line;

	if (pc_self->environment.statistics[0] == 0)
		return;
	begin_event(&line, "hop");
	pc_json_word(&line, "from", pc_isa_name((uint32_t)hop->from));
	pc_json_word(&line, "to", pc_isa_name((uint32_t)hop->to));
	add_sizes_and_times(&line, hop);
	end_event(&line);
}

void pc_statistics_image(const struct pc_hop *hop, const char *file)
{
	struct pc_text line;

	if (pc_self->environment.statistics[0] == 0)
		return;
	begin_event(&line, "image");
	pc_json_word(&line, "isa", pc_isa_name((uint32_t)hop->from));
	add_sizes_and_times(&line, hop);
	pc_json_word(&line, "file", file);
	end_event(&line);
}

void pc_statistics_no_image(uint64_t point, const char *file, const char *reason)
{
	struct pc_text line;

	if (pc_self->environment.statistics[0] == 0)
		return;
	begin_event(&line, "no image");
	pc_json_number(&line, "point", point);
	pc_json_word(&line, "file", file);
	pc_json_word(&line, "reason", reason);
	end_event(&line);
}

void pc_statistics_restore(const struct pc_hop *hop)
{
	struct pc_text line;

	if (pc_self->environment.statistics[0] == 0)
		return;
	begin_event(&line, "restore");
	pc_json_word(&line, "from", pc_isa_name((uint32_t)hop->from));
	pc_json_word(&line, "to", pc_isa_name((uint32_t)hop->to));
	add_sizes_and_times(&line, hop);
	end_event(&line);
}

static void add_totals(struct pc_text *line)
{
	const char *separator = "";

	pc_json_number(line, "points", pc_self->points - pc_self->points_inherited);
	pc_json_number(line, "hops", pc_self->hops);
	pc_text_add(line, ",\"put_off\":{");
	for (unsigned reason = PC_PUT_OFF_NONE + 1; reason < PC_PUT_OFFS; reason++) {
		if (pc_self->put_off[reason] == 0)
			continue;
		pc_text_add(line, separator);
		pc_text_add(line, "\"");
		pc_text_add(line, pc_put_off_name(reason));
		pc_text_add(line, "\":");
		pc_text_add_number(line, pc_self->put_off[reason]);
		separator = ",";
	}
	pc_text_add(line, "}");
}

/* The last line of what the process is so far; key 0: without a number of its own. */
static void write_last_line(const char *event, const char *key, uint64_t number)
{
	struct pc_text line;

	if (pc_self->environment.statistics[0] == 0)
		return;
	begin_event(&line, event);
	pc_json_word(&line, "isa", pc_isa_name(pc_self->environment.isa));
	if (key != 0)
		pc_json_number(&line, key, number);
	add_totals(&line);
	end_event(&line);
}

void pc_statistics_exit(int status)
{
	write_last_line("exit", "status", (uint64_t)(status & 255));
}

void pc_statistics_signal(int signal)
{
	write_last_line("signal", "signal", (uint64_t)signal);
}

void pc_statistics_exec(void)
{
	write_last_line("exec", 0, 0);
}
