#define _GNU_SOURCE
#include "front_end.h"
#include "assembly_source.h"
#include "clang.h"
#include "cxx.h"
#include "dependency_files.h"
#include "help.h"
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

static bool asks_for_debug_information(const struct arguments *arguments)
{
	bool asked = false;
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].kind == KIND_DEBUG || arguments->items[i].kind == KIND_NO_DEBUG)
			asked = arguments->items[i].kind == KIND_DEBUG;
	return asked;
}

/* Refusals at link name file and line, so some line information always stays. */
static bool is_dropped(const struct argument *argument)
{
	return argument->kind == KIND_NO_DEBUG || argument->kind == KIND_NO_BITCODE;
}

/* NULL if clang chooses the name. */
static const char *output_of(const struct arguments *arguments)
{
	const char *name = NULL;
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].kind == KIND_OUTPUT)
			name = arguments->items[i].value;
	return name;
}

/* Runs clang with our options around these. */
static int run_with_our_options(const char *root, const struct arguments *arguments, bool compiles)
{
	struct list command = {0}, first = {0}, common = read_options(root, "clang.cfg"), last = {0},
	            headers = read_options(root, "clang-headers.cfg"),
	            fixed = read_options(root, "clang-last.cfg");
	if (is_cxx_compiler())
		list_add(&first, "--driver-mode=g++");
	list_add_all(&first, &common);
	if (has_cxx(arguments))
		add_cxx_headers(root, arguments, &last);
	list_add_all(&last, &headers);
	list_add_all(&last, &fixed);
	if (compiles) {
		list_add(&first, "-gline-tables-only");
		/* Without the user's -g the object must not tell where it was made. */
		if (!asks_for_debug_information(arguments))
			list_add(&first, "-fdebug-compilation-dir=.");
		list_add(&last, "-flto=full");
	}
	/* The name that clang's own messages start with. */
	list_add(&command, program_name);
	add_quietly(&command, &first);
	for (size_t i = 0; i < arguments->count; i++)
		if (!compiles || !is_dropped(&arguments->items[i]))
			list_add_words(&command, &arguments->items[i]);
	add_quietly(&command, &last);
	return run_clang(format("%s/lib/llvm/clang", root), &command, output_of(arguments));
}

static int preprocess(const char *root, const struct arguments *arguments)
{
	return run_with_our_options(root, arguments, false);
}

static int compile_assembly(const char *root, const struct arguments *given)
{
	char *scratch = make_scratch_folder();
	struct arguments arguments = without_assembly(root, given, scratch, preprocess);
	int status = run_with_our_options(root, &arguments, true);
	remove_scratch_folder(scratch);
	return status;
}

int compile(const char *root, const struct command_line *line)
{
	bool compiles = line->job == JOB_COMPILE;
	int status = compiles && has_assembly(&line->for_clang)
	                     ? compile_assembly(root, &line->for_clang)
	                     : run_with_our_options(root, &line->for_clang, compiles);
	if (status != 0)
		remove_dependency_files(&line->for_clang);
	if (status == 0 && line->asks_help)
		print_popcorn_options();
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
