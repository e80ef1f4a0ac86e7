#include "merge.h"
#include "front_end.h"
#include "messages.h"

#include <string.h>

bool is_merger(const char *name)
{
	return strcmp(name, "popcorn-ld") == 0;
}

static struct arguments read_linker_words(const struct list *words)
{
	struct arguments result = {0};
	struct linker_reader reader = {.result = &result};
	for (size_t i = 0; i < words->count; i++)
		read_linker_word(&reader, words->items[i]);
	end_of_linker_words(&reader);
	return result;
}

static bool has(const struct arguments *arguments, enum argument_kind kind)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].kind == kind)
			return true;
	return false;
}

struct arguments merge_arguments(const char *root, const struct list *words)
{
	struct arguments given = read_linker_words(words), result = {0};
	program_name = "popcorn-ld";
	bool is_merge = has(&given, KIND_RELOCATABLE);
	if (!is_merge && has(&given, KIND_ASKS_LINKER))
		become_linker(root, words);
	if (!is_merge)
		die("only objects are merged here (-r): link a program with popcorn-cc");
	for (size_t i = 0; i < given.count; i++) {
		struct argument argument = given.items[i];
		if (argument.kind == KIND_LINKER_OUTPUT)
			argument.kind = KIND_OUTPUT;
		/* Which ISA's object it is to be; it is every ISA's. */
		if (argument.kind != KIND_EMULATION)
			add_argument(&result, argument);
	}
	return result;
}
