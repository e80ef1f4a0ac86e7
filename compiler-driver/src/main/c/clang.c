#define _GNU_SOURCE
#include "clang.h"
#include "child.h"
#include "isa_headers.h"
#include "messages.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* The words before the reason, and those that a stack dump begins with. */
static const char cannot_write[] = "IO failure on output stream: ", dump[] = "PLEASE submit a bug report";

/* What clang would have found out itself at a terminal. */
static struct list arguments_at_terminal(const struct list *arguments)
{
	struct list all = {0};
	struct winsize size;
	const char *columns = getenv("COLUMNS");
	list_add(&all, arguments->items[0]);
	if (has_colors())
		list_add(&all, "-fcolor-diagnostics");
	if (!columns && ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
		columns = format("%d", size.ws_col);
	if (columns)
		list_add(&all, format("-fmessage-length=%s", columns));
	for (size_t i = 1; i < arguments->count; i++)
		list_add(&all, arguments->items[i]);
	return all;
}

static void speak_into(const void *pipe_end)
{
	dup2(*(const int *)pipe_end, STDERR_FILENO);
}

/* Said here, because a header that says #error would be found by __has_include, and twenty errors would follow. */
static void tell_of_missing_header(const char *name)
{
	if (name)
		print_note("'%s' exists on one ISA only: leave it out where __popcorn__ is defined, or move "
		           "what needs it "
		           "to a native part: --popcorn-native=FILE",
		        name);
}

/* Passes lines on up to the first one of a crash; *rest is what follows, if there is one. */
static void pass_messages(int from, char **rest)
{
	const char *missing = NULL;
	FILE *in = fdopen(from, "r"), *held = NULL;
	char *line = NULL;
	size_t capacity = 0, size = 0;
	ssize_t length;
	if (!in)
		die("out of memory");
	while ((length = getline(&line, &capacity, in)) > 0) {
		if (!held && (strstr(line, cannot_write) || strstr(line, dump)))
			held = open_memstream(rest, &size);
		if (!missing)
			missing = missing_isa_header(line);
		fwrite(line, 1, (size_t)length, held ? held : stderr);
	}
	free(line);
	fclose(in);
	if (held)
		fclose(held);
	tell_of_missing_header(missing);
}

/* Why the output could not be written, or NULL. */
static const char *problem_of_output(char *crash, int status)
{
	char *at = crash ? strstr(crash, cannot_write) : NULL;
	if (at) {
		at += sizeof cannot_write - 1;
		at[strcspn(at, "\n\033")] = 0;
		return at;
	}
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ ? strerror(EFBIG) : NULL;
}

int run_clang(const char *path, const struct list *arguments, const char *output)
{
	int ends[2];
	char *crash = NULL;
	struct list all = isatty(STDERR_FILENO) ? arguments_at_terminal(arguments) : *arguments;
	if (pipe2(ends, O_CLOEXEC) < 0)
		die("cannot make a pipe: %s", strerror(errno));
	catch_signals();
	start_child(&(struct child_program){path, &all, speak_into, &ends[1], NULL});
	close(ends[1]);
	pass_messages(ends[0], &crash);
	int status = wait_for_child(false);
	if (signal_received())
		return 128 + signal_received();
	const char *problem = problem_of_output(crash, status);
	if (problem) {
		const char *name = output ? format(" '%s'", output) : "";
		print_error("cannot write the output%s: %s", name, problem);
		return 1;
	}
	if (crash) {
		fputs(crash, stderr);
		return exit_internal_error;
	}
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
