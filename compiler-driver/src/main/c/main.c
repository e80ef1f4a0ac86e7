/*
 * popcorn-cc and popcorn. What clang can do alone (compile, preprocess, answer questions) is one child, so
 * that building costs what clang costs; links and the popcorn command run the Java driver.
 */
#define _GNU_SOURCE
#include "child.h"
#include "command_line.h"
#include "cxx.h"
#include "front_end.h"
#include "installation.h"
#include "java.h"
#include "merge.h"
#include "messages.h"
#include "parsed_arguments.h"
#include "program.h"
#include "response_file.h"
#include "scratch.h"
#include "tools.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The end that a shell expects of a process that was interrupted. */
static _Noreturn void end_with(int status)
{
	if (status > 128 && status < 128 + 65) {
		signal(status - 128, SIG_DFL);
		raise(status - 128);
	}
	exit(status);
}

static _Noreturn void drive(struct java_run run, int argument_count, char **arguments)
{
	struct java_home home = find_java_home(run.root);
	catch_signals();
	run.scratch = make_scratch_folder();
	if (run.parsed)
		write_parsed_arguments(run.scratch, run.parsed);
	int status = run_java(&run, &home);
	if (status == 0 && has_prepared_program(run.scratch))
		become_program(run.scratch);
	if (status == exit_internal_error)
		fprintf(stderr, "%s: note: bitcode, command and messages are kept in %s\n", program_name,
		        keep_scratch_folder(run.scratch, argument_count, arguments));
	else
		remove_scratch_folder(run.scratch);
	end_with(status);
}

static void answer_questions(const char *root, const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].kind == KIND_ASKS)
			answer_question(root, text_of_argument(&arguments->items[i]));
}

static struct command_line read_command_line(const char *root, const char *name, const struct list *words)
{
	if (is_merger(name)) {
		show_colors(COLORS_AT_TERMINAL);
		struct arguments arguments = merge_arguments(root, words);
		return link_command_line(&arguments);
	}
	struct arguments arguments = read_arguments(words);
	choose_colors(&arguments);
	answer_questions(root, &arguments);
	return parse_command_line(&arguments);
}

static _Noreturn void compile_or_link(
        const char *root, const char *name, int argument_count, char **arguments)
{
	struct list words = expand_response_files(argument_count - 1, arguments + 1);
	struct command_line line = read_command_line(root, name, &words);
	if (line.job == JOB_LINK ? link_needs_cxx_library(&line.for_link)
	                         : line.job != JOB_LINKER && needs_cxx_headers(&line.for_clang))
		require_cxx_library(root);
	switch (line.job) {
	case JOB_CLANG:
	case JOB_COMPILE:
		end_with(compile(root, &line));
	case JOB_LINKER:
		become_linker(root, &line.for_linker);
	case JOB_LINK:
		break;
	}
	struct list none = {0};
	drive((struct java_run){root, "org.popcorn.driver.PopcornCc", NULL, &none, true, &line.for_link},
	        argument_count, arguments);
}

int main(int argument_count, char **arguments)
{
	const char *slash = strrchr(arguments[0], '/'), *name = slash ? slash + 1 : arguments[0];
	const char *root = installation_root();
	become_tool(root, name, arguments);
	if (is_cxx_name(name))
		program_name = cxx_compiler;
	if (strcmp(name, "popcorn") != 0)
		compile_or_link(root, name, argument_count, arguments);
	program_name = "popcorn";
	struct list plain = {0};
	show_colors(COLORS_AT_TERMINAL);
	for (int i = 1; i < argument_count; i++)
		list_add(&plain, arguments[i]);
	drive((struct java_run){root, "org.popcorn.driver.Popcorn", NULL, &plain, false, NULL},
	        argument_count, arguments);
}
