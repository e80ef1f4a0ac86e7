#include "command_line.h"
#include "messages.h"
#include "option_kinds.h"

#include <string.h>

struct parser {
	struct command_line result;
	const char *language; /* of -x, NULL: by suffix */
	/* Refused only if something is to become an object. */
	const char *refused_option, *sanitizer;
	struct list isa_options; /* dropped */
	bool has_input, traps, preprocess_only, compile_only, question, linker_question;
	bool warnings, warnings_are_errors;
};

static void take(struct parser *parser, char *argument)
{
	list_add(&parser->result.for_clang, argument);
	list_add(&parser->result.for_java, argument);
}

static void warn_of_isa_options(const struct parser *parser)
{
	for (size_t i = 0; i < parser->isa_options.count; i++) {
		const char *option = parser->isa_options.items[i];
		if (parser->warnings_are_errors)
			die("%s has no effect: the program is made for several ISAs [-Werror,-Wpopcorn]",
			        option);
		if (parser->warnings)
			warn("%s has no effect: the program is made for several ISAs [-Wpopcorn]", option);
	}
}

static void refuse(const struct parser *parser)
{
	if (parser->refused_option)
		die("'%s' is not supported: %s", parser->refused_option,
		        reason_to_refuse(parser->refused_option));
	if (parser->sanitizer && !parser->traps)
		die("'%s' is not supported: there is no run time of sanitizers: leave it out, or add "
		    "-fsanitize-trap for those that need none",
		        parser->sanitizer);
}

static void note_refusal(struct parser *parser, const char *option)
{
	if (starts_with(option, "-fsanitize="))
		parser->sanitizer = option;
	else if (starts_with(option, "-fno-sanitize=all"))
		parser->sanitizer = NULL;
	else if (starts_with(option, "-fsanitize-trap") ||
	         starts_with(option, "-fsanitize-undefined-trap-on-error"))
		parser->traps = true;
	else if (!parser->refused_option && reason_to_refuse(option))
		parser->refused_option = option;
}

static void take_input(struct parser *parser, char *path)
{
	enum input_kind kind = parser->language ? kind_of_language(parser->language) : kind_of_path(path);
	if (kind == INPUT_CXX)
		die("%s: C++ is not supported yet", path);
	if (kind == INPUT_ASSEMBLER)
		list_add(&parser->result.assembly, path);
	if (kind == INPUT_PREPROCESSED_ASSEMBLER)
		list_add(&parser->result.preprocessed_assembly, path);
	/* gcc takes nothing to a link then, either. */
	if (kind == INPUT_HEADER)
		parser->compile_only = true;
	parser->has_input = true;
	list_add(&parser->result.inputs, path);
	take(parser, path);
}

static bool take_warning_option(struct parser *parser, const char *option)
{
	if (strcmp(option, "-Wpopcorn") == 0)
		parser->warnings = true;
	else if (strcmp(option, "-Wno-popcorn") == 0)
		parser->warnings = false;
	else if (strcmp(option, "-Werror=popcorn") == 0)
		parser->warnings_are_errors = true;
	else if (strcmp(option, "-Wno-error=popcorn") == 0)
		parser->warnings_are_errors = false;
	else {
		/* clang has to know, too. */
		if (strcmp(option, "-w") == 0)
			parser->warnings = false;
		return false;
	}
	return true;
}

static void note_job(struct parser *parser, const char *option)
{
	switch (job_of_option(option)) {
	case OPTION_PREPROCESSES:
		parser->preprocess_only = true;
		break;
	case OPTION_COMPILES:
		parser->compile_only = true;
		break;
	case OPTION_ASKS:
		parser->question = true;
		break;
	case OPTION_ASKS_LINKER:
		parser->linker_question = true;
		break;
	case OPTION_LINKS:
		parser->has_input = true;
		break;
	case OPTION_OTHER:
		break;
	}
}

/* Handles arguments[i]; returns how many arguments it was. */
static size_t take_argument(struct parser *parser, const struct list *arguments, size_t i)
{
	/* gcc's question, whose answer clang gives to the shorter one. */
	if (strcmp(arguments->items[i], "-dumpfullversion") == 0)
		arguments->items[i] = "-dumpversion";
	char *argument = arguments->items[i], *value = arguments->items[i + 1];
	if (argument[0] != '-' || !argument[1]) {
		take_input(parser, argument);
		return 1;
	}
	size_t count = value && takes_separate_value(argument) ? 2 : 1;
	note_refusal(parser, argument);
	if (is_isa_option(argument)) {
		list_add(&parser->isa_options, argument);
		return count;
	}
	if (take_warning_option(parser, argument))
		return 1;
	if (starts_with(argument, "--popcorn-")) {
		if (!is_popcorn_option(argument))
			die("unknown argument: '%s'", argument);
		list_add(&parser->result.for_java, argument);
		return 1;
	}
	if (starts_with(argument, "-x")) {
		parser->language = argument[2] ? argument + 2 : value;
		if (parser->language && strcmp(parser->language, "none") == 0)
			parser->language = NULL;
	}
	note_job(parser, argument);
	if (strcmp(argument, "-Xlinker") == 0 && value) {
		note_job(parser, format("-Wl,%s", value));
		list_add(&parser->result.for_linker, value);
	}
	if (starts_with(argument, "-Wl,"))
		list_add(&parser->result.for_linker, argument + strlen("-Wl,"));
	for (size_t k = 0; k < count; k++)
		take(parser, arguments->items[i + k]);
	return count;
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

struct command_line parse_command_line(const struct list *arguments)
{
	struct parser parser = {.warnings = true};
	for (size_t i = 0; i < arguments->count;)
		i += take_argument(&parser, arguments, i);
	parser.result.job = job_of(&parser);
	warn_of_isa_options(&parser);
	if (parser.result.job == JOB_COMPILE || parser.result.job == JOB_LINK)
		refuse(&parser);
	return parser.result;
}
