/* The lines of POPCORN_STATS; see statistics.h. */
#include "statistics.h"

#include "kernel.h"
#include "process.h"
#include "siblings.h"
#include "text.h"

const char *pc_put_off_name(unsigned reason)
{
	static const char names[PC_PUT_OFFS][24] = {
	        [PC_HOLD_THREAD] = "thread",
	        [PC_HOLD_SETJMP] = "setjmp",
	        [PC_HOLD_SHARED_MAPPING] = "shared mapping",
	        [PC_HOLD_KERNEL_STATE] = "kernel state",
	        [PC_PUT_OFF_SIGNAL_HANDLER] = "signal handler",
	        [PC_PUT_OFF_NATIVE_FRAME] = "native frame",
	        [PC_PUT_OFF_BORROWED_MEMORY] = "borrowed memory",
	        [PC_PUT_OFF_DEEP_STACK] = "deep stack",
	        [PC_PUT_OFF_NO_SIBLING] = "no sibling",
	        [PC_PUT_OFF_OTHER_PROGRAM] = "other program",
	        [PC_PUT_OFF_NO_EMULATOR] = "no emulator",
	        [PC_PUT_OFF_FAILED] = "failed",
	        [PC_PUT_OFF_DESTINATION] = "destination",
	        [PC_PUT_OFF_SIGNAL] = "pending signal",
	        [PC_PUT_OFF_NO_IMAGE] = "no image",
	};

	return names[reason];
}

void pc_statistics_begin(const char *path)
{
	pc_absolute(pc_process->statistics, path != 0 ? path : "");
}

static void field(struct pc_text *line, const char *key, uint64_t number)
{
	pc_text_add(line, ",\"");
	pc_text_add(line, key);
	pc_text_add(line, "\":");
	pc_text_add_number(line, number);
}

static void word(struct pc_text *line, const char *key, const char *value)
{
	pc_text_add(line, ",\"");
	pc_text_add(line, key);
	pc_text_add(line, "\":\"");
	pc_text_add(line, value);
	pc_text_add(line, "\"");
}

/* A text of any origin: what JSON does not take as it is becomes \u00xx. */
static void text(struct pc_text *line, const char *key, const char *value)
{
	static const char digits[] = "0123456789abcdef";

	word(line, key, "");
	line->length--;
	for (; *value != 0; value++) {
		unsigned char c = (unsigned char)*value;
		const char escaped[6] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};

		if (c < ' ' || c == '"' || c == '\\')
			pc_text_add_bytes(line, escaped, sizeof(escaped));
		else
			pc_text_add_bytes(line, value, 1);
	}
	pc_text_add(line, "\"");
}

static void begin(struct pc_text *line, const char *event)
{
	line->length = 0;
	pc_text_add(line, "{\"event\":\"");
	pc_text_add(line, event);
	pc_text_add(line, "\"");
	field(line, "pid", pc_process->pid);
}

static void append(struct pc_text *line)
{
	long fd = pc_kernel_open(
	        pc_process->statistics, PC_O_WRONLY | PC_O_CREAT | PC_O_APPEND | PC_O_CLOEXEC, 0666);

	pc_text_add(line, "}\n");
	if (fd < 0)
		return;
	pc_kernel_write((int)fd, line->bytes, line->length);
	pc_kernel_close((int)fd);
}

static void sizes_and_times(struct pc_text *line, const struct pc_hop *hop)
{
	field(line, "point", hop->point);
	field(line, "frames", hop->frames);
	field(line, "values", hop->values);
	field(line, "bytes", hop->bytes);
	field(line, "read_us", (hop->read_ns + 500) / 1000);
	field(line, "read_ns", hop->read_ns);
	field(line, "total_us", (pc_kernel_nanoseconds() - hop->began_ns) / 1000);
}

void pc_statistics_hop(const struct pc_hop *hop)
{
	struct pc_text line;

	if (pc_process->statistics[0] == 0)
		return;
	begin(&line, "hop");
	word(&line, "from", pc_isa_name((uint32_t)hop->from));
	word(&line, "to", pc_isa_name((uint32_t)hop->to));
	sizes_and_times(&line, hop);
	append(&line);
}

void pc_statistics_image(const struct pc_hop *hop, const char *file)
{
	struct pc_text line;

	if (pc_process->statistics[0] == 0)
		return;
	begin(&line, "image");
	word(&line, "isa", pc_isa_name((uint32_t)hop->from));
	sizes_and_times(&line, hop);
	text(&line, "file", file);
	append(&line);
}

void pc_statistics_no_image(uint64_t point, const char *file, const char *reason)
{
	struct pc_text line;

	if (pc_process->statistics[0] == 0)
		return;
	begin(&line, "no image");
	field(&line, "point", point);
	text(&line, "file", file);
	text(&line, "reason", reason);
	append(&line);
}

void pc_statistics_restore(const struct pc_hop *hop)
{
	struct pc_text line;

	if (pc_process->statistics[0] == 0)
		return;
	begin(&line, "restore");
	word(&line, "from", pc_isa_name((uint32_t)hop->from));
	word(&line, "to", pc_isa_name((uint32_t)hop->to));
	sizes_and_times(&line, hop);
	append(&line);
}

void pc_statistics_exit(int status)
{
	struct pc_text line;
	const char *separator = "";

	if (pc_process->statistics[0] == 0)
		return;
	begin(&line, "exit");
	word(&line, "isa", pc_isa_name(pc_process->isa));
	field(&line, "status", (uint64_t)(status & 255));
	field(&line, "points", pc_process->points - pc_process->points_inherited);
	field(&line, "hops", pc_process->hops);
	pc_text_add(&line, ",\"put_off\":{");
	for (unsigned reason = 0; reason < PC_PUT_OFFS; reason++) {
		if (pc_process->put_off[reason] == 0)
			continue;
		pc_text_add(&line, separator);
		pc_text_add(&line, "\"");
		pc_text_add(&line, pc_put_off_name(reason));
		pc_text_add(&line, "\":");
		pc_text_add_number(&line, pc_process->put_off[reason]);
		separator = ",";
	}
	pc_text_add(&line, "}");
	append(&line);
}
