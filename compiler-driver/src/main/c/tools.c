#define _GNU_SOURCE
#include "tools.h"
#include "messages.h"
#include "strip.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_tool(const char *name)
{
	static const char *const tools[] = {"ar", "ranlib", "nm", "strip", "objcopy"};
	for (size_t i = 0; i < sizeof tools / sizeof *tools; i++)
		if (strcmp(name, tools[i]) == 0)
			return true;
	return false;
}

void become_tool(const char *root, const char *name, char **arguments)
{
	static const char prefix[] = "popcorn-";
	if (!starts_with(name, prefix))
		return;
	name += sizeof prefix - 1;
	if (starts_with(name, "llvm-"))
		name += sizeof "llvm-" - 1;
	if (!is_tool(name))
		return;
	if (strcmp(name, "strip") == 0)
		leave_portable_objects_alone(arguments + 1);
	/* LLVM's tools look at their name: ar is ranlib, too. */
	const char *path = format("%s/lib/llvm/llvm-%s", root, name);
	arguments[0] = (char *)path;
	execv(path, arguments);
	die("cannot start %s: %s", path, strerror(errno));
}

/* NULL if it is none of ours: clang answers then. */
static const char *path_of_program(const char *root, const char *name)
{
	if (strcmp(name, "ld") == 0)
		return format("%s/bin/popcorn-ld", root);
	return is_tool(name) ? format("%s/bin/popcorn-%s", root, name) : NULL;
}

/* What an object depends on beside its source and options, as one hash: compiler caches ask for it. */
static const char *build_id(const char *root)
{
	const char *path = format("%s/lib/popcorn/build-id", root);
	size_t size;
	char *text = read_whole_file(path, &size);
	if (!text)
		die("cannot read %s: %s", path, strerror(errno));
	return strsep(&text, "\n");
}

/* What gcc knows and clang does not; NULL if it is another question. No library lies in a folder of an ISA. */
static const char *answer_of_gcc(const char *root, const char *question)
{
	if (strcmp(question, "-print-sysroot") == 0)
		return format("%s/sysroot", root);
	if (strcmp(question, "-print-multi-os-directory") == 0)
		return ".";
	if (strcmp(question, "-print-multiarch") == 0 ||
	        strcmp(question, "-print-sysroot-headers-suffix") == 0)
		return "";
	return NULL;
}

void answer_question(const char *root, const char *option)
{
	static const char program_name_question[] = "-print-prog-name=";
	const char *plain = option + starts_with(option, "--"), *answer = answer_of_gcc(root, plain);
	if (starts_with(plain, program_name_question))
		answer = path_of_program(root, plain + sizeof program_name_question - 1);
	else if (strcmp(option, "--popcorn-build-id") == 0)
		answer = build_id(root);
	if (!answer)
		return;
	puts(answer);
	exit(fflush(stdout) ? 1 : 0);
}
