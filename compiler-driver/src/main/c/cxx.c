#define _GNU_SOURCE
#include "cxx.h"
#include "child.h"
#include "installation.h"
#include "messages.h"

#include <string.h>
#include <unistd.h>

const char cxx_compiler[] = "popcorn-c++";

bool is_cxx_name(const char *name)
{
	size_t length = strlen(name);
	return length > 2 && strcmp(name + length - 2, "++") == 0;
}

bool is_cxx_compiler(void)
{
	return program_name == cxx_compiler;
}

static bool has(const struct arguments *arguments, enum argument_kind kind)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].kind == kind)
			return true;
	return false;
}

bool has_cxx(const struct arguments *arguments)
{
	return has(arguments, KIND_CXX) || has(arguments, KIND_CXX_HEADER) || is_cxx_compiler();
}

/* C is C++ for popcorn-c++, unless -x says that it is not; .ll is of no language. */
static bool becomes_cxx(const struct argument *argument)
{
	const char *suffix = strrchr(argument->value, '.');
	return is_cxx_compiler() && (argument->kind == KIND_SOURCE || argument->kind == KIND_HEADER) &&
	       !*argument->option && suffix && strcmp(suffix, ".ll") != 0;
}

/* Whether an input includes no headers any more. */
static bool is_preprocessed(const struct argument *argument)
{
	static const char word[] = "-cpp-output";
	size_t length = strlen(argument->option);
	const char *suffix = strrchr(argument->value, '.');
	if (length != 0)
		return length >= sizeof word - 1 &&
		       strcmp(argument->option + length - (sizeof word - 1), word) == 0;
	return suffix && (strcmp(suffix, ".ii") == 0 || strcmp(suffix, ".i") == 0);
}

static bool includes_cxx_headers(const struct argument *argument)
{
	return is_input(argument) && !is_preprocessed(argument) &&
	       (argument->kind == KIND_CXX || argument->kind == KIND_CXX_HEADER || becomes_cxx(argument));
}

bool needs_cxx_headers(const struct arguments *arguments)
{
	bool needs = false;
	for (size_t i = 0; i < arguments->count; i++)
		needs |= includes_cxx_headers(&arguments->items[i]);
	return needs && !has(arguments, KIND_NO_CXX_HEADERS) && !has(arguments, KIND_DRY_RUN);
}

bool link_needs_cxx_library(const struct arguments *arguments)
{
	bool is_program = !has(arguments, KIND_RELOCATABLE);
	if (has(arguments, KIND_DRY_RUN) || has(arguments, KIND_REFUSED) ||
	        (is_program && has(arguments, KIND_REFUSED_IN_PROGRAMS)))
		return false;
	return needs_cxx_headers(arguments) || (is_program && has(arguments, KIND_CXX_LIBRARY));
}

struct argument as_cxx(struct argument argument)
{
	if (argument.kind == KIND_SOURCE && becomes_cxx(&argument))
		argument.option = strcmp(strrchr(argument.value, '.'), ".i") == 0 ? "c++-cpp-output" : "c++";
	return argument;
}

struct argument cxx_library_argument(void)
{
	return (struct argument){.kind = KIND_CXX_LIBRARY, .option = "-lc++", .value = "", .text = ""};
}

void add_cxx_headers(const char *root, const struct arguments *arguments, struct list *options)
{
	struct list headers = read_options(root, "clang-cxx.cfg");
	if (!has(arguments, KIND_NO_CXX_HEADERS))
		list_add_all(options, &headers);
}

/* The last file that the library's build writes. */
static bool has_library(const char *root)
{
	return access(format("%s/lib/popcorn/libcxx/symbols", root), R_OK) == 0;
}

/* What the build says is progress; what the compiler prints may be read by a program. */
static void speak_on_standard_error(const void *unused)
{
	(void)unused;
	dup2(STDERR_FILENO, STDOUT_FILENO);
}

void require_cxx_library(const char *root)
{
	const char *script = format("%s/lib/popcorn/cxx/tools/build-libcxx", root);
	struct list command = {0};
	if (has_library(root))
		return;
	list_add(&command, script);
	list_add(&command, root);
	catch_signals();
	start_child(&(struct child_program){script, &command, speak_on_standard_error, NULL, NULL});
	int status = wait_for_child(true);
	if (status != 0 || !has_library(root))
		die("C++'s library could not be built: see above");
}
