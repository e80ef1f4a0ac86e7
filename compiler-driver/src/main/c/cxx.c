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

bool has_cxx(const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].kind == KIND_CXX)
			return true;
	return is_cxx_compiler();
}

bool needs_cxx_library(const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++) {
		const struct argument *argument = &arguments->items[i];
		if (argument->kind == KIND_CXX || argument->kind == KIND_CXX_LIBRARY ||
		        (is_cxx_compiler() && is_input(argument)))
			return true;
	}
	return false;
}

struct argument as_cxx(struct argument argument)
{
	/* .ll is of no language, and -x has been read by then. */
	if (is_cxx_compiler() && argument.kind == KIND_SOURCE && !*argument.option) {
		const char *suffix = strrchr(argument.value, '.');
		if (suffix && strcmp(suffix, ".ll") != 0)
			argument.option = "c++";
	}
	return argument;
}

struct argument cxx_library_argument(void)
{
	return (struct argument){.kind = KIND_CXX_LIBRARY, .option = "-lc++", .value = "", .text = ""};
}

void add_cxx_options(const char *root, struct list *options)
{
	struct list headers = read_options(root, "clang-cxx.cfg");
	if (is_cxx_compiler())
		list_add(options, "--driver-mode=g++");
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
