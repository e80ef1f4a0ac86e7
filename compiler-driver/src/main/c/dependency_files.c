#define _GNU_SOURCE
#include "dependency_files.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct request {
	bool writes, names_target;
	const char *name, *output; /* of -MF, -o; NULL without */
};

/* -Wp,-MD,FILE,MORE */
static void note_preprocessor_headers(struct request *request, const char *value)
{
	request->writes = true;
	request->name = format("%.*s", (int)strcspn(value, ","), value);
}

static struct request request_of(const struct arguments *arguments)
{
	struct request request = {0};
	for (size_t i = 0; i < arguments->count; i++) {
		const struct argument *argument = &arguments->items[i];
		if (argument->kind == KIND_HEADERS)
			request.writes = true;
		else if (argument->kind == KIND_PREPROCESSOR_HEADERS)
			note_preprocessor_headers(&request, argument->value);
		else if (argument->kind == KIND_HEADERS_TARGET)
			request.names_target = true;
		else if (argument->kind == KIND_HEADERS_FILE)
			request.name = argument->value;
		else if (argument->kind == KIND_OUTPUT)
			request.output = argument->value;
	}
	return request;
}

static char *with_suffix(const char *path, const char *suffix)
{
	const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
	size_t length = dot && dot > (slash ? slash : path) ? (size_t)(dot - path) : strlen(path);
	return format("%.*s.%s", (int)length, path, suffix);
}

/* Nothing but a file: -MF may name a device. */
static void remove_file(const char *path)
{
	struct stat info;
	if (path && lstat(path, &info) == 0 && S_ISREG(info.st_mode))
		unlink(path);
}

static size_t count_inputs(const struct arguments *arguments)
{
	size_t count = 0;
	for (size_t i = 0; i < arguments->count; i++)
		count += is_input(&arguments->items[i]);
	return count;
}

void remove_dependency_files(const struct arguments *given)
{
	struct request request = request_of(given);
	if (!request.writes)
		return;
	if (request.name || request.output) {
		remove_file(request.name ? request.name : with_suffix(request.output, "d"));
		return;
	}
	size_t inputs = count_inputs(given);
	for (size_t i = 0; i < given->count; i++) {
		if (!is_input(&given->items[i]))
			continue;
		const char *path = given->items[i].value, *slash = strrchr(path, '/'),
		           *name = slash ? slash + 1 : path;
		if (inputs == 1 || access(with_suffix(name, "o"), F_OK) != 0)
			remove_file(with_suffix(name, "d"));
	}
}

void add_dependency_names(struct arguments *arguments, const struct arguments *given, const char *source)
{
	struct request request = request_of(given);
	const char *slash = strrchr(source, '/');
	const char *object = request.output ? request.output : with_suffix(slash ? slash + 1 : source, "o");
	if (!request.writes)
		return;
	if (!request.names_target)
		add_argument(arguments, (struct argument){KIND_HEADERS_TARGET, "-MT", object, "", true});
	if (!request.name)
		add_argument(arguments,
		        (struct argument){KIND_HEADERS_FILE, "-MF", with_suffix(object, "d"), "", true});
}

bool is_about_dependencies(const struct argument *argument)
{
	switch (argument->kind) {
	case KIND_HEADERS:
	case KIND_HEADERS_FILE:
	case KIND_HEADERS_TARGET:
	case KIND_HEADERS_DETAIL:
	case KIND_PREPROCESSOR_HEADERS:
	case KIND_PREPROCESSOR_LIST:
		return true;
	default:
		return false;
	}
}
