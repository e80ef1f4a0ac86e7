#define _GNU_SOURCE
#include "tools.h"

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
	/* LLVM's tools look at their name: ar is ranlib, too. */
	const char *path = format("%s/lib/llvm/llvm-%s", root, name);
	arguments[0] = (char *)path;
	execv(path, arguments);
	die("cannot start %s: %s", path, strerror(errno));
}

void answer_program_name(const char *root, const char *option)
{
	static const char question[] = "-print-prog-name=";
	option += starts_with(option, "--");
	if (!starts_with(option, question))
		return;
	const char *tool = option + sizeof question - 1;
	if (strcmp(tool, "ld") == 0)
		printf("%s/lib/llvm/ld.lld\n", root);
	else if (is_tool(tool))
		printf("%s/bin/popcorn-%s\n", root, tool);
	else
		return;
	exit(fflush(stdout) ? 1 : 0);
}
