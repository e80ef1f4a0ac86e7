#define _GNU_SOURCE
#include "assembly_source.h"
#include "assembly.h"
#include "dependency_files.h"
#include "messages.h"
#include "scratch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool contains(const struct list *list, const char *item)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i] == item)
			return true;
	return false;
}

/* How many arguments from arguments[i] on name the output or how far to go; 0 for any other. */
static size_t length_of_output_option(const struct list *arguments, size_t i)
{
	const char *option = arguments->items[i];
	if (strcmp(option, "-o") == 0 && arguments->items[i + 1])
		return 2;
	return starts_with(option, "-o") || strcmp(option, "-c") == 0 || strcmp(option, "-S") == 0 ||
	       strcmp(option, "-emit-llvm") == 0;
}

/* The source after the preprocessor, in a file of the scratch folder. */
static const char *preprocess(const char *root, const struct command_line *line, const char *source,
        const char *scratch, run_front_end *run)
{
	const char *result = format("%s/preprocessed", scratch);
	struct list options = {0};
	for (size_t i = 0; i < line->for_clang.count;) {
		size_t skipped = length_of_output_option(&line->for_clang, i);
		char *argument = line->for_clang.items[i];
		if (!skipped && (argument == source || !contains(&line->inputs, argument)))
			list_add(&options, argument);
		i += skipped ? skipped : 1;
	}
	add_dependency_names(&options, &line->for_clang, source);
	list_add(&options, "-E");
	list_add(&options, "-o");
	list_add(&options, result);
	if (run(root, &options) != 0) {
		remove_scratch_folder(scratch);
		exit(1);
	}
	return result;
}

static void check(const char *source, const char *file, const char *scratch)
{
	size_t size;
	char *text = read_whole_file(file, &size);
	int error = errno;
	bool is_empty = text && is_empty_assembly(text);
	if (is_empty)
		return;
	remove_scratch_folder(scratch);
	if (!text)
		die("cannot read %s: %s", source, strerror(error));
	die("%s: assembly fits one ISA only: use the C version of this file, or give a file for each ISA by "
	    "--popcorn-native=",
	        source);
}

/* An empty file of C; clang names the object after it. */
static const char *make_stand_in(const char *source, const char *scratch)
{
	const char *slash = strrchr(source, '/'), *name = slash ? slash + 1 : source;
	const char *dot = strrchr(name, '.'), *path;
	path = format("%s/%.*s.c", scratch, (int)(dot ? (size_t)(dot - name) : strlen(name)), name);
	FILE *file = fopen(path, "we");
	if (!file || fclose(file) != 0)
		die("cannot write %s: %s", path, strerror(errno));
	return path;
}

/* How many arguments from arguments[i] on say that what follows is assembly; 0 for any other. */
static size_t length_of_language(const struct list *arguments, size_t i)
{
	const char *option = arguments->items[i], *value = arguments->items[i + 1];
	if (strcmp(option, "-x") == 0 && value && starts_with(value, "assembler"))
		return 2;
	return starts_with(option, "-xassembler");
}

struct list without_assembly(
        const char *root, const struct command_line *line, const char *scratch, run_front_end *run)
{
	struct list options = {0}, plain = options_without_dependencies(&line->for_clang);
	for (size_t i = 0; i < plain.count; i++) {
		char *argument = plain.items[i];
		size_t language = length_of_language(&plain, i);
		if (language) {
			i += language - 1;
			continue;
		}
		bool is_preprocessed = contains(&line->preprocessed_assembly, argument);
		if (!is_preprocessed && !contains(&line->assembly, argument)) {
			list_add(&options, argument);
			continue;
		}
		const char *file =
		        is_preprocessed ? preprocess(root, line, argument, scratch, run) : argument;
		check(argument, file, scratch);
		list_add(&options, make_stand_in(argument, scratch));
	}
	return options;
}
