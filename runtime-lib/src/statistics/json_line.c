/* JSON lines without a libc; see json_line.h. */
#include "statistics/json_line.h"

#include "kernel/kernel.h"

static void add_key(struct pc_text *line, const char *key)
{
	pc_text_add(line, ",\"");
	pc_text_add(line, key);
	pc_text_add(line, "\":");
}

static void add_hex(struct pc_text *line, uint64_t number, int digits)
{
	for (int shift = 4 * digits - 4; shift >= 0; shift -= 4)
		pc_text_add_bytes(line, &"0123456789abcdef"[number >> shift & 15], 1);
}

static void add_quoted(struct pc_text *line, const char *text)
{
	pc_text_add(line, "\"");
	for (; *text != 0; text++) {
		unsigned char c = (unsigned char)*text;

		if (c < ' ') {
			pc_text_add(line, "\\u");
			add_hex(line, c, 4);
			continue;
		}
		if (c == '"' || c == '\\')
			pc_text_add(line, "\\");
		pc_text_add_bytes(line, text, 1);
	}
	pc_text_add(line, "\"");
}

void pc_json_begin(struct pc_text *line, const char *event)
{
	pc_text_begin(line);
	pc_text_add(line, "{\"event\":");
	add_quoted(line, event);
}

void pc_json_number(struct pc_text *line, const char *key, uint64_t number)
{
	add_key(line, key);
	pc_text_add_number(line, number);
}

void pc_json_hex(struct pc_text *line, const char *key, uint64_t number)
{
	add_key(line, key);
	pc_text_add(line, "\"");
	add_hex(line, number, 16);
	pc_text_add(line, "\"");
}

void pc_json_word(struct pc_text *line, const char *key, const char *value)
{
	add_key(line, key);
	add_quoted(line, value);
}

void pc_json_list(struct pc_text *line, const char *key, const uint64_t *numbers, uint64_t count)
{
	add_key(line, key);
	pc_text_add(line, "[");
	for (uint64_t i = 0; i < count; i++) {
		pc_text_add(line, i > 0 ? ",\"" : "\"");
		add_hex(line, numbers[i], numbers[i] != 0 ? 16 - __builtin_clzll(numbers[i]) / 4 : 1);
		pc_text_add(line, "\"");
	}
	pc_text_add(line, "]");
}

long pc_json_open(const char *path)
{
	return pc_kernel_open(path, PC_O_WRONLY | PC_O_CREAT | PC_O_APPEND | PC_O_CLOEXEC, 0666);
}

void pc_json_end(struct pc_text *line, const char *path)
{
	long fd = pc_json_open(path);

	pc_text_add(line, "}\n");
	if (fd < 0)
		return;
	pc_kernel_tell((int)fd, line->bytes, line->length);
	pc_kernel_close((int)fd);
}
