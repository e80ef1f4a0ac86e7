#include "parsed_arguments.h"
#include "messages.h"
#include "scratch.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static _Noreturn void give_up(const char *folder, const char *path)
{
	int error = errno;
	remove_scratch_folder(folder);
	die("cannot write %s: %s", path, strerror(error));
}

static void write_string(FILE *file, const char *text)
{
	fwrite(text, 1, strlen(text) + 1, file);
}

void write_parsed_arguments(const char *folder, const struct arguments *arguments)
{
	static const char *const kinds[] = {ARGUMENT_KIND_NAMES};
	const char *path = format("%s/arguments", folder);
	FILE *file = fopen(path, "we");
	if (!file)
		give_up(folder, path);
	for (size_t i = 0; i < arguments->count; i++) {
		const struct argument *argument = &arguments->items[i];
		write_string(file, kinds[argument->kind]);
		write_string(file, argument->separate ? "separate" : "");
		write_string(file, argument->option);
		write_string(file, argument->value);
		write_string(file, argument->text);
	}
	bool failed = ferror(file);
	if (fclose(file) != 0 || failed)
		give_up(folder, path);
}
