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

static bool is_assembly(const struct argument *argument)
{
	return argument->kind == KIND_ASSEMBLER || argument->kind == KIND_PREPROCESSED_ASSEMBLER;
}

bool has_assembly(const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (is_assembly(&arguments->items[i]))
			return true;
	return false;
}

/* Names the output, says how far to go, or is another source. */
static bool is_left_out(const struct argument *argument, const struct argument *source)
{
	return argument->kind == KIND_OUTPUT || argument->kind == KIND_COMPILES ||
	       (is_input(argument) && argument != source);
}

/* The source after the preprocessor, in a file of the scratch folder. */
static const char *preprocess(const char *root, const struct arguments *given, const struct argument *source,
        const char *scratch, run_front_end *run)
{
	const char *result = format("%s/preprocessed", scratch);
	struct arguments arguments = {0};
	for (size_t i = 0; i < given->count; i++)
		if (!is_left_out(&given->items[i], source))
			add_argument(&arguments, given->items[i]);
	add_dependency_names(&arguments, given, source->value);
	add_argument(&arguments, (struct argument){KIND_PREPROCESSES, "-E", "", "", false});
	add_argument(&arguments, (struct argument){KIND_OUTPUT, "-o", result, "", true});
	if (run(root, &arguments) != 0) {
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

/* A language for which clang takes the -std= that is there for the other sources. */
static const char *language_of_stand_ins(const struct arguments *arguments)
{
	bool is_cxx = false;
	for (size_t i = 0; i < arguments->count; i++) {
		const struct argument *argument = &arguments->items[i];
		if (argument->kind == KIND_FRONT_END && strstr(argument->option, "-std") && argument->value)
			is_cxx = strstr(argument->value, "++");
	}
	return is_cxx ? "c++" : "c";
}

/* Each input with its own language, because assembly loses its. */
static void add_input(struct arguments *arguments, const char *path, const char *language)
{
	add_argument(arguments, (struct argument){KIND_LANGUAGE, "-x", language, "", true});
	add_argument(arguments, (struct argument){KIND_SOURCE, "", path, "", false});
}

struct arguments without_assembly(
        const char *root, const struct arguments *given, const char *scratch, run_front_end *run)
{
	struct arguments result = {0};
	for (size_t i = 0; i < given->count; i++) {
		const struct argument *argument = &given->items[i];
		if (is_assembly(argument)) {
			const char *file = argument->kind == KIND_ASSEMBLER
			                           ? argument->value
			                           : preprocess(root, given, argument, scratch, run);
			check(argument->value, file, scratch);
			add_input(&result, make_stand_in(argument->value, scratch),
			        language_of_stand_ins(given));
		} else if (is_input(argument)) {
			add_input(&result, argument->value, *argument->option ? argument->option : "none");
		} else if (argument->kind != KIND_LANGUAGE && !is_about_dependencies(argument)) {
			add_argument(&result, *argument);
		}
	}
	return result;
}
