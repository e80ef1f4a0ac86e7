#define _GNU_SOURCE
#include "command_line.h"
#include "cxx.h"
#include "messages.h"

#include <string.h>

struct parser {
	struct command_line result;
	struct linker_reader linker;
	/* Refused only if something is to become an object. */
	const struct argument *refused, *sanitizer;
	struct arguments isa_options; /* dropped */
	bool has_input, traps, preprocess_only, compile_only, question, linker_question;
	bool warnings, warnings_are_errors;
};

static void warn_of_isa_options(const struct parser *parser)
{
	for (size_t i = 0; i < parser->isa_options.count; i++) {
		const char *option = text_of_argument(&parser->isa_options.items[i]);
		if (parser->warnings_are_errors)
			die("%s has no effect: the program is made for several ISAs [-Werror,-Wpopcorn]",
			        option);
		if (parser->warnings)
			warn("%s has no effect: the program is made for several ISAs [-Wpopcorn]", option);
	}
}

static void refuse(const struct parser *parser)
{
	if (parser->refused)
		die("'%s' is not supported: %s", text_of_argument(parser->refused), parser->refused->text);
	if (parser->sanitizer && !parser->traps)
		die("'%s' is not supported: there is no run time of sanitizers: leave it out, or add "
		    "-fsanitize-trap for those that need none",
		        text_of_argument(parser->sanitizer));
}

static void require_values(const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (!arguments->items[i].value)
			die("argument to '%s' is missing (expected 1 value)", arguments->items[i].option);
}

static void note_refusal(struct parser *parser, const struct argument *argument)
{
	switch (argument->kind) {
	case KIND_REFUSED:
		parser->refused = parser->refused ? parser->refused : argument;
		break;
	case KIND_SANITIZER:
		parser->sanitizer = argument;
		break;
	case KIND_NO_SANITIZER:
		parser->sanitizer = NULL;
		break;
	case KIND_TRAPS:
		parser->traps = true;
		break;
	default:
		break;
	}
}

static void note_warning(struct parser *parser, const struct argument *argument)
{
	switch (argument->kind) {
	case KIND_WARN:
		parser->warnings = true;
		break;
	case KIND_NO_WARN:
	case KIND_SILENT:
		parser->warnings = false;
		break;
	case KIND_ERROR:
		parser->warnings_are_errors = true;
		break;
	case KIND_NO_ERROR:
		parser->warnings_are_errors = false;
		break;
	default:
		break;
	}
}

static void note_job(struct parser *parser, const struct argument *argument)
{
	switch (argument->kind) {
	case KIND_PREPROCESSES:
		parser->preprocess_only = true;
		break;
	case KIND_HEADER: /* gcc takes nothing to a link then, either. */
	case KIND_CXX_HEADER:
	case KIND_COMPILES:
		parser->compile_only = true;
		break;
	case KIND_ASKS_HELP:
		parser->result.asks_help = true;
		parser->question = true;
		break;
	case KIND_ASKS:
	case KIND_ASKS_GCC:
		parser->question = true;
		break;
	case KIND_LIBRARY:
	case KIND_CXX_LIBRARY:
	case KIND_LINKER_LIST:
	case KIND_LINKER_ARGUMENT:
		parser->has_input = true;
		break;
	default:
		break;
	}
	parser->has_input = parser->has_input || is_input(argument);
}

static void take_linker_word(struct parser *parser, const char *word)
{
	size_t before = parser->result.for_link.count;
	list_add(&parser->result.for_linker, word);
	read_linker_word(&parser->linker, word);
	for (size_t i = before; i < parser->result.for_link.count; i++)
		if (parser->result.for_link.items[i].kind == KIND_ASKS_LINKER)
			parser->linker_question = true;
}

/* What the linker gets of an argument, if it is for the linker. */
static bool take_linker_words(struct parser *parser, const struct argument *argument)
{
	struct list words = {0};
	if (argument->kind == KIND_LINKER_LIST) {
		char *rest = format("%s", argument->value);
		for (char *word; (word = strsep(&rest, ","));)
			if (*word)
				list_add(&words, word);
	} else if (argument->kind == KIND_LINKER_ARGUMENT && argument->value) {
		list_add(&words, argument->value);
	} else if (argument->kind == KIND_LINKER_TOO) {
		list_add_words(&words, argument);
	} else {
		return false;
	}
	for (size_t i = 0; i < words.count; i++)
		take_linker_word(parser, words.items[i]);
	return true;
}

/* -Wp,-MD,FILE,MORE is -MD -MF FILE MORE of the compiler; the others are the same there. */
static bool take_preprocessor_words(struct parser *parser, const struct argument *argument)
{
	if (argument->kind != KIND_PREPROCESSOR_HEADERS && argument->kind != KIND_PREPROCESSOR_LIST)
		return false;
	struct arguments *result = &parser->result.for_link;
	struct list words = {0};
	char *rest = format("%s", text_of_argument(argument) + strlen("-Wp,"));
	if (argument->kind == KIND_PREPROCESSOR_HEADERS) {
		add_argument(result, (struct argument){argument->kind, strsep(&rest, ","), "", "", false});
		list_add(&words, "-MF");
	}
	for (char *word; (word = strsep(&rest, ","));)
		list_add(&words, word);
	struct arguments others = read_arguments(&words);
	for (size_t i = 0; i < others.count; i++)
		add_argument(result, others.items[i]);
	return true;
}

static void take(struct parser *parser, const struct argument *argument)
{
	switch (argument->kind) {
	case KIND_ISA:
		add_argument(&parser->isa_options, *argument);
		return;
	case KIND_WARN:
	case KIND_NO_WARN:
	case KIND_ERROR:
	case KIND_NO_ERROR:
		return;
	case KIND_POPCORN:
		add_argument(&parser->result.for_link, *argument);
		return;
	default:
		break;
	}
	if (starts_with(argument->option, "--popcorn-"))
		die("unknown argument: '%s'", argument->option);
	add_argument(&parser->result.for_clang, *argument);
	/* gcc's question, whose answer clang gives to the shorter one. */
	if (argument->kind == KIND_ASKS_GCC)
		parser->result.for_clang.items[parser->result.for_clang.count - 1].option = "-dumpversion";
	if (!take_linker_words(parser, argument) && !take_preprocessor_words(parser, argument))
		add_argument(&parser->result.for_link, as_cxx(*argument));
}

static enum job job_of(const struct parser *parser)
{
	if (parser->question || parser->preprocess_only)
		return JOB_CLANG;
	if (parser->compile_only)
		return JOB_COMPILE;
	if (parser->linker_question)
		return JOB_LINKER;
	return parser->has_input ? JOB_LINK : JOB_CLANG;
}

void choose_colors(const struct arguments *arguments)
{
	enum color_wish wish = COLORS_AT_TERMINAL;
	for (size_t i = 0; i < arguments->count; i++) {
		enum argument_kind kind = arguments->items[i].kind;
		if (kind == KIND_COLORED)
			wish = COLORS_ALWAYS;
		else if (kind == KIND_PLAIN)
			wish = COLORS_NEVER;
		else if (kind == KIND_COLOR_AUTO)
			wish = COLORS_AT_TERMINAL;
	}
	show_colors(wish);
}

struct command_line parse_command_line(const struct arguments *arguments)
{
	struct parser parser = {.warnings = true};
	parser.linker.result = &parser.result.for_link;
	for (size_t i = 0; i < arguments->count; i++) {
		note_refusal(&parser, &arguments->items[i]);
		note_warning(&parser, &arguments->items[i]);
		note_job(&parser, &arguments->items[i]);
		take(&parser, &arguments->items[i]);
	}
	if (is_cxx_compiler())
		add_argument(&parser.result.for_link, cxx_library_argument());
	end_of_linker_words(&parser.linker);
	parser.result.job = job_of(&parser);
	warn_of_isa_options(&parser);
	if (parser.result.job == JOB_COMPILE || parser.result.job == JOB_LINK)
		refuse(&parser);
	if (parser.result.job == JOB_LINK)
		require_values(&parser.result.for_link);
	return parser.result;
}

struct command_line link_command_line(const struct arguments *arguments)
{
	require_values(arguments);
	return (struct command_line){.job = JOB_LINK, .for_link = *arguments};
}
