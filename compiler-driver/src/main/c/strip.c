#define _GNU_SOURCE
#include "strip.h"
#include "list.h"
#include "messages.h"

#include <ar.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whether a portable object begins here: LLVM's bitcode. */
static bool is_bitcode(FILE *file)
{
	char start[4];
	return fread(start, sizeof start, 1, file) == 1 && memcmp(start, "BC\xc0\xde", sizeof start) == 0;
}

/* Goes to the content of an archive's first member: behind the table of symbols and that of long names. */
static bool find_first_member(FILE *file)
{
	static const char archive[] = "!<arch>\n";
	char start[sizeof archive - 1];
	struct ar_hdr member;
	if (fread(start, sizeof start, 1, file) != 1 || memcmp(start, archive, sizeof start) != 0)
		return false;
	while (fread(&member, sizeof member, 1, file) == 1) {
		long size = strtol(member.ar_size, NULL, 10);
		if (strncmp(member.ar_name, "/ ", 2) != 0 && strncmp(member.ar_name, "//", 2) != 0)
			return true;
		/* Members begin at even places. */
		if (size < 0 || fseek(file, size + size % 2, SEEK_CUR) != 0)
			return false;
	}
	return false;
}

/* Whether a file is a portable object, or an archive whose first member is one. */
static bool is_portable(const char *path)
{
	FILE *file = fopen(path, "re");
	if (!file)
		return false;
	bool found = is_bitcode(file);
	rewind(file);
	found = found || (find_first_member(file) && is_bitcode(file));
	fclose(file);
	return found;
}

/* Whether an option of LLVM's strip has its value in the next argument. */
static bool takes_value(const char *option)
{
	return option[0] == '-' && option[1] && strchr("FIKNOR", option[1]) && !option[2];
}

void leave_portable_objects_alone(char **arguments)
{
	char **kept = arguments;
	bool left = false, others = false;
	for (char **argument = arguments; *argument; argument++)
		if (starts_with(*argument, "-o") || starts_with(*argument, "--output"))
			return;
	for (char **argument = arguments; *argument; argument++) {
		if (takes_value(*argument) && argument[1]) {
			*kept++ = *argument++;
			*kept++ = *argument;
		} else if (is_portable(*argument)) {
			left = true;
		} else {
			others |= **argument != '-';
			*kept++ = *argument;
		}
	}
	*kept = NULL;
	if (left && !others)
		exit(0);
}
