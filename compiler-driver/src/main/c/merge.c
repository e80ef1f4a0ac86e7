#include "merge.h"
#include "front_end.h"
#include "messages.h"

#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

static bool is_one_of(const char *text, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(text, names[i]) == 0)
			return true;
	return false;
}

static bool asks(const char *option)
{
	static const char *const names[] = {"-v", "-V", "--version", "--help"};
	return is_one_of(option, names, LENGTH(names));
}

static bool merges(const char *option)
{
	static const char *const names[] = {"-r", "-i", "--relocatable", "-relocatable"};
	return is_one_of(option, names, LENGTH(names));
}

/* The option has its value in the next argument. */
static bool takes_value(const char *option)
{
	static const char *const names[] = {"-m", "-z", "-T", "-e", "-u", "-y", "-R", "-b", "-A", "-h",
	        "-Map", "-soname", "-rpath", "--script", "--undefined", "--entry", "--defsym", "--format",
	        "--version-script"};
	return is_one_of(option, names, LENGTH(names));
}

/* popcorn-cc's name for what a linker's option begins with, if both have it. */
static const char *name_in_compiler(const char *option, const char **value)
{
	static const struct {
		const char *linker, *compiler;
	} names[] = {{"--output=", "-o"}, {"--library-path=", "-L"}, {"--library=", "-l"}, {"--output", "-o"},
	        {"--library-path", "-L"}, {"--library", "-l"}, {"-o", "-o"}, {"-L", "-L"}, {"-l", "-l"}};
	for (size_t i = 0; i < LENGTH(names); i++)
		if (starts_with(option, names[i].linker)) {
			*value = option + strlen(names[i].linker);
			return names[i].compiler;
		}
	return NULL;
}

/* Handles arguments[i]; returns how many arguments it was. */
static size_t translate(struct list *command, const struct list *arguments, size_t i)
{
	char *option = arguments->items[i], *next = arguments->items[i + 1];
	const char *value, *name = name_in_compiler(option, &value);
	if (name) {
		list_add(command, name);
		if (*value)
			list_add(command, value);
		else if (next)
			list_add(command, next);
		return *value || !next ? 1 : 2;
	}
	size_t count = next && takes_value(option) ? 2 : 1;
	/* -m says which ISA's object it is to be; it is every ISA's. */
	if (starts_with(option, "-m"))
		return count;
	for (size_t k = i; k < i + count; k++) {
		if (option[0] == '-')
			list_add(command, "-Xlinker");
		list_add(command, arguments->items[k]);
	}
	return count;
}

bool is_merger(const char *name)
{
	return strcmp(name, "popcorn-ld") == 0;
}

struct list merge_command(const char *root, const struct list *arguments)
{
	struct list command = {0};
	program_name = "popcorn-ld";
	bool is_merge = false, is_question = false;
	for (size_t i = 0; i < arguments->count; i++) {
		is_merge = is_merge || merges(arguments->items[i]);
		is_question = is_question || asks(arguments->items[i]);
	}
	if (!is_merge && is_question)
		become_linker(root, arguments);
	if (!is_merge)
		die("only objects are merged here (-r): link a program with popcorn-cc");
	for (size_t i = 0; i < arguments->count;)
		i += translate(&command, arguments, i);
	return command;
}
