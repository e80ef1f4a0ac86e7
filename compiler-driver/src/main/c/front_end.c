#define _GNU_SOURCE
#include "front_end.h"
#include "assembly_source.h"
#include "clang.h"
#include "dependency_files.h"
#include "installation.h"
#include "messages.h"
#include "scratch.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static void add_quietly(struct list *arguments, const struct list *ours)
{
	list_add(arguments, "--start-no-unused-arguments");
	list_add_all(arguments, ours);
	list_add(arguments, "--end-no-unused-arguments");
}

static bool asks_for_debug_information(const struct list *options)
{
	bool asked = false;
	for (size_t i = 0; i < options->count; i++) {
		if (starts_with(options->items[i], "-g"))
			asked = strcmp(options->items[i], "-g0") != 0;
	}
	return asked;
}

/*
 * Refusals at link name file and line, so some line information always stays; and an object is bitcode alone, also
 * where distributions ask for machine code beside it. There is no PLT, and clang would say so.
 */
static bool is_dropped(const char *option)
{
	return strcmp(option, "-g0") == 0 || strcmp(option, "-ffat-lto-objects") == 0 ||
	       strcmp(option, "-fno-plt") == 0;
}

/* Runs clang with our options around these. */
static int run_with_our_options(const char *root, const struct list *options, bool compiles)
{
	struct list arguments = {0}, first = read_options(root, "clang.cfg"),
	            last = read_options(root, "clang-last.cfg");
	if (compiles) {
		list_add(&first, "-gline-tables-only");
		/* Without the user's -g the object must not tell where it was made. */
		if (!asks_for_debug_information(options))
			list_add(&first, "-fdebug-compilation-dir=.");
		list_add(&last, "-flto=full");
	}
	/* The name that clang's own messages start with. */
	list_add(&arguments, program_name);
	add_quietly(&arguments, &first);
	for (size_t i = 0; i < options->count; i++) {
		char *argument = options->items[i];
		if (!compiles || !is_dropped(argument))
			list_add(&arguments, argument);
	}
	add_quietly(&arguments, &last);
	return run_clang(format("%s/lib/llvm/clang", root), &arguments);
}

static int preprocess(const char *root, const struct list *options)
{
	return run_with_our_options(root, options, false);
}

static int compile_assembly(const char *root, const struct command_line *line)
{
	char *scratch = make_scratch_folder();
	struct list options = without_assembly(root, line, scratch, preprocess);
	int status = run_with_our_options(root, &options, true);
	remove_scratch_folder(scratch);
	return status;
}

int compile(const char *root, const struct command_line *line)
{
	bool compiles = line->job == JOB_COMPILE;
	int status = compiles && line->assembly.count + line->preprocessed_assembly.count > 0
	                     ? compile_assembly(root, line)
	                     : run_with_our_options(root, &line->for_clang, compiles);
	if (status != 0)
		remove_dependency_files(&line->for_clang, &line->inputs);
	return status;
}

void become_linker(const char *root, const struct list *options)
{
	struct list arguments = {0};
	list_add(&arguments, "ld.lld");
	list_add_all(&arguments, options);
	const char *path = format("%s/lib/llvm/ld.lld", root);
	execv(path, arguments.items);
	die("cannot start %s: %s", path, strerror(errno));
}
