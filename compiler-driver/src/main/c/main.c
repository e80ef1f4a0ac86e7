/*
 * popcorn-cc and popcorn. What clang can do alone (compile, preprocess, answer questions) is one child, so
 * that building costs what clang costs; links and the popcorn command run the Java driver.
 */
#define _GNU_SOURCE
#include "child.h"
#include "command_line.h"
#include "front_end.h"
#include "installation.h"
#include "java.h"
#include "merge.h"
#include "messages.h"
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

static _Noreturn void compile_or_link(
        const char *root, const char *name, int argument_count, char **arguments)
{
	struct list expanded = expand_response_files(argument_count - 1, arguments + 1);
	if (is_merger(name))
		expanded = merge_command(root, &expanded);
	choose_colors(&expanded);
	for (size_t i = 0; i < expanded.count; i++)
		answer_question(root, expanded.items[i]);
	struct command_line line = parse_command_line(&expanded);
	switch (line.job) {
	case JOB_CLANG:
	case JOB_COMPILE:
		end_with(compile(root, &line));
	case JOB_LINKER:
		become_linker(root, &line.for_linker);
	case JOB_LINK:
		break;
	}
	drive((struct java_run){root, "org.popcorn.driver.PopcornCc", NULL, &line.for_java, true},
	        argument_count, arguments);
}

int main(int argument_count, char **arguments)
{
	const char *slash = strrchr(arguments[0], '/'), *name = slash ? slash + 1 : arguments[0];
	const char *root = installation_root();
	become_tool(root, name, arguments);
	if (strcmp(name, "popcorn") != 0)
		compile_or_link(root, name, argument_count, arguments);
	program_name = "popcorn";
	struct list plain = {0};
	choose_colors(&plain);
	for (int i = 1; i < argument_count; i++)
		list_add(&plain, arguments[i]);
	drive((struct java_run){root, "org.popcorn.driver.Popcorn", NULL, &plain, false}, argument_count,
	        arguments);
}
