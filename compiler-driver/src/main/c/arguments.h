/* The arguments of a command line, each read once: what it is for, by the table of options, and its parts. */
#ifndef POPCORN_ARGUMENTS_H
#define POPCORN_ARGUMENTS_H

#include "facts/options.h"
#include "list.h"

struct argument {
	enum argument_kind kind;
	const char *option; /* up to its value; of an input, the language that -x says, or "" */
	const char *value;  /* or the input; "" if the option takes none, NULL if it is missing */
	const char *text;   /* what the table says about the option */
	bool separate;      /* the value is a word of its own */
};

struct arguments {
	struct argument *items;
	size_t count, capacity;
};

void add_argument(struct arguments *arguments, struct argument argument);

/* Reads a gcc-like command line. What no table knows is the compiler's. */
struct arguments read_arguments(const struct list *words);

/* Reads words of a linker's command line, as they come; a word may be the value of the one before. */
struct linker_reader {
	struct arguments *result;
	const char *option; /* whose value is the next word; NULL if none is */
};

void read_linker_word(struct linker_reader *reader, const char *word);
void end_of_linker_words(const struct linker_reader *reader);

bool is_input(const struct argument *argument);

/* An argument as it is written on a command line. */
void list_add_words(struct list *list, const struct argument *argument);
const char *text_of_argument(const struct argument *argument);

#endif
