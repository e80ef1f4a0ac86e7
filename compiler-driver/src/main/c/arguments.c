#include "arguments.h"
#include "messages.h"

#include <stdlib.h>
#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

enum form { FORM_FLAG, FORM_JOINED, FORM_SEPARATE, FORM_EITHER };

/* A row of a table. */
struct known {
	const char *spelling;
	enum form form;
	enum argument_kind kind;
	const char *text;
};

/* How much of a word a spelling covers, 0 if it is not the word's; and whether the next word is the value. */
struct match {
	const struct known *known;
	size_t length;
	bool separate;
};

static const struct known compiler_options[] = {KNOWN_COMPILER}, linker_options[] = {KNOWN_LINKER},
                          suffixes[] = {KNOWN_SUFFIX}, languages[] = {KNOWN_LANGUAGE},
                          libraries[] = {KNOWN_LIBRARY};

static struct match match(const struct known *known, const char *word)
{
	size_t length = 0;
	while (known->spelling[length] && known->spelling[length] == word[length])
		length++;
	const char *rest = known->spelling + length;
	bool ends = !word[length];
	if (ends && known->form == FORM_EITHER && strcmp(rest, "=") == 0)
		return (struct match){known, length, true};
	if (*rest || (!ends && (known->form == FORM_FLAG || known->form == FORM_SEPARATE)))
		return (struct match){0};
	bool takes_next = known->form == FORM_SEPARATE ||
	                  (known->form == FORM_EITHER && known->spelling[length - 1] != '=');
	return (struct match){known, length, ends && takes_next};
}

static struct match longest_match(const struct known *table, size_t count, const char *word)
{
	struct match best = {0};
	for (size_t i = 0; i < count; i++) {
		struct match found = match(&table[i], word);
		if (found.length > best.length)
			best = found;
	}
	return best;
}

/* Long options of a linker may begin with two dashes. */
static struct match match_linker_option(const char *word)
{
	struct match as_given = longest_match(linker_options, LENGTH(linker_options), word);
	if (!starts_with(word, "--"))
		return as_given;
	struct match found = longest_match(linker_options, LENGTH(linker_options), word + 1);
	if (found.length <= strlen("-x") || found.length + 1 < as_given.length)
		return as_given;
	found.length++;
	return found;
}

void add_argument(struct arguments *arguments, struct argument argument)
{
	if (arguments->count == arguments->capacity) {
		arguments->capacity = arguments->capacity ? 2 * arguments->capacity : 64;
		arguments->items = realloc(arguments->items, arguments->capacity * sizeof *arguments->items);
		if (!arguments->items)
			die("out of memory");
	}
	arguments->items[arguments->count++] = argument;
}

static bool is_option(const char *word)
{
	return word[0] == '-' && word[1];
}

/* An option whose value, if any, is in the same word. */
static struct argument joined(struct match found, const char *word, enum argument_kind otherwise)
{
	if (!found.known)
		return (struct argument){otherwise, word, "", "", false};
	if (!word[found.length])
		return (struct argument){found.known->kind, word, "", found.known->text, false};
	return (struct argument){found.known->kind, format("%.*s", (int)found.length, word),
	        word + found.length, found.known->text, false};
}

/* A library that is known by its name; any other argument as it is. */
static struct argument known_library(struct argument argument)
{
	struct match found = {0};
	if (argument.kind == KIND_LIBRARY && argument.value)
		found = longest_match(libraries, LENGTH(libraries), argument.value);
	if (found.known)
		argument.kind = found.known->kind, argument.text = found.known->text;
	return argument;
}

static enum argument_kind kind_of_path(const char *path)
{
	const char *name = strrchr(path, '/'), *suffix = strrchr(name ? name : path, '.');
	struct match found = longest_match(suffixes, LENGTH(suffixes), suffix ? suffix : "");
	return found.known ? found.known->kind : KIND_OBJECT;
}

static enum argument_kind kind_of_language(const char *language)
{
	struct match found = longest_match(languages, LENGTH(languages), language);
	return found.known ? found.known->kind : KIND_SOURCE;
}

static struct argument input(const char *path, const char *language)
{
	enum argument_kind kind = *language ? kind_of_language(language) : kind_of_path(path);
	return (struct argument){kind, language, path, "", false};
}

struct arguments read_arguments(const struct list *words)
{
	struct arguments result = {0};
	const char *language = "";
	for (size_t i = 0; i < words->count; i++) {
		const char *word = words->items[i];
		if (!is_option(word)) {
			add_argument(&result, input(word, language));
			continue;
		}
		struct match found = longest_match(compiler_options, LENGTH(compiler_options), word);
		struct argument argument = joined(found, word, KIND_COMPILER);
		/* The list ends with NULL. */
		if (found.separate)
			argument.separate = true, argument.value = words->items[++i];
		if (argument.kind == KIND_LANGUAGE && argument.value)
			language = strcmp(argument.value, "none") == 0 ? "" : argument.value;
		add_argument(&result, known_library(argument));
	}
	return result;
}

/* The option and its value as one word, so that it is one thing to judge; two words if the linker wants two. */
static void take_value(struct linker_reader *reader, const char *value)
{
	const char *option = reader->option;
	struct match found = match_linker_option(option);
	reader->option = NULL;
	if (found.known->form == FORM_SEPARATE) {
		add_argument(reader->result,
		        (struct argument){found.known->kind, option, value, found.known->text, true});
		return;
	}
	bool has_sign = found.known->spelling[strlen(found.known->spelling) - 1] == '=';
	const char *word = format("%s%s%s", option, has_sign ? "=" : "", value);
	add_argument(reader->result, known_library(joined(match_linker_option(word), word, KIND_LINKER)));
}

void read_linker_word(struct linker_reader *reader, const char *word)
{
	struct match found = {0};
	if (reader->option)
		take_value(reader, word);
	else if (!is_option(word))
		add_argument(reader->result, (struct argument){KIND_OBJECT, "", word, "", false});
	else if ((found = match_linker_option(word)).separate)
		reader->option = word;
	else
		add_argument(reader->result, known_library(joined(found, word, KIND_LINKER)));
}

void end_of_linker_words(const struct linker_reader *reader)
{
	if (reader->option)
		add_argument(reader->result, (struct argument){KIND_LINKER, reader->option, NULL, "", true});
}

bool is_input(const struct argument *argument)
{
	switch (argument->kind) {
	case KIND_OBJECT:
	case KIND_SOURCE:
	case KIND_CXX:
	case KIND_ASSEMBLER:
	case KIND_PREPROCESSED_ASSEMBLER:
	case KIND_HEADER:
	case KIND_CXX_HEADER:
		return true;
	default:
		return false;
	}
}

void list_add_words(struct list *list, const struct argument *argument)
{
	if (is_input(argument)) {
		list_add(list, argument->value);
	} else if (!argument->separate) {
		list_add(list, *argument->value ? text_of_argument(argument) : argument->option);
	} else {
		list_add(list, argument->option);
		if (argument->value)
			list_add(list, argument->value);
	}
}

const char *text_of_argument(const struct argument *argument)
{
	return format("%s%s%s", is_input(argument) ? "" : argument->option, argument->separate ? " " : "",
	        argument->value ? argument->value : "");
}
