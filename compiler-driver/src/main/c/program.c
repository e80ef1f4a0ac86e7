#define _GNU_SOURCE
#include "program.h"
#include "list.h"
#include "messages.h"
#include "scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { exit_not_started = 125 };

static const char *path_in(const char *scratch)
{
	return format("%s/program", scratch);
}

bool has_prepared_program(const char *scratch)
{
	return access(path_in(scratch), R_OK) == 0;
}

static _Noreturn void give_up(const char *what)
{
	print_error("cannot start %s: %s", what, strerror(errno));
	exit(exit_not_started);
}

static struct list split_strings(char *text, size_t size)
{
	struct list strings = {0};
	for (char *at = text; at < text + size; at += strlen(at) + 1)
		list_add(&strings, at);
	return strings;
}

static void read_input_from(const char *path)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0 || dup2(descriptor, STDIN_FILENO) < 0)
		give_up(path);
}

void become_program(const char *scratch)
{
	size_t size, i = 0;
	char *text = read_whole_file(path_in(scratch), &size);
	if (!text)
		give_up(path_in(scratch));
	struct list strings = split_strings(text, size);
	for (; i < strings.count && *strings.items[i]; i++)
		putenv(strings.items[i]);
	if (i + 4 > strings.count) {
		errno = EINVAL;
		give_up(path_in(scratch));
	}
	const char *input = strings.items[i + 1], *program = strings.items[i + 2];
	if (*input)
		read_input_from(input);
	remove_scratch_folder(scratch);
	execv(program, strings.items + i + 3);
	give_up(program);
}
