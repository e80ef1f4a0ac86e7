#define _GNU_SOURCE
#include "program.h"
#include "list.h"
#include "messages.h"
#include "scratch.h"
#include "watch.h"

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

/* The order of the strings behind the variables; argv[0] and the rest follow. */
enum { END_OF_VARIABLES, INPUT, WATCH, PROGRAM, ARGUMENTS };

static size_t set_variables(const struct list *strings)
{
	size_t i = 0;
	for (; i < strings->count && *strings->items[i]; i++)
		putenv(strings->items[i]);
	return i;
}

void become_program(const char *scratch)
{
	size_t size;
	char *text = read_whole_file(path_in(scratch), &size);
	if (!text)
		give_up(path_in(scratch));
	struct list strings = split_strings(text, size);
	size_t end = set_variables(&strings);
	if (end + ARGUMENTS >= strings.count) {
		errno = EINVAL;
		give_up(path_in(scratch));
	}
	char **items = strings.items + end;
	if (*items[INPUT])
		read_input_from(items[INPUT]);
	if (*items[WATCH])
		watch(&(struct watched){items[PROGRAM], items + ARGUMENTS, getenv("POPCORN_STATS"),
		        strchr(items[WATCH], 's'), strchr(items[WATCH], 'p'), scratch});
	remove_scratch_folder(scratch);
	execv(items[PROGRAM], items + ARGUMENTS);
	give_up(items[PROGRAM]);
}
