#define _GNU_SOURCE
#include "dependency_files.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct request {
	bool writes, names_target;
	const char *name, *output; /* of -MF, -o; NULL without */
};

static struct request request_of(const struct list *arguments)
{
	struct request request = {0};
	for (size_t i = 0; i < arguments->count; i++) {
		const char *option = arguments->items[i], *value = arguments->items[i + 1];
		if (strcmp(option, "-MD") == 0 || strcmp(option, "-MMD") == 0)
			request.writes = true;
		else if (starts_with(option, "-Wp,-MD,") || starts_with(option, "-Wp,-MMD,")) {
			request.writes = true;
			request.name = strrchr(option, ',') + 1;
		} else if (starts_with(option, "-MT") || starts_with(option, "-MQ"))
			request.names_target = true;
		else if (starts_with(option, "-MF"))
			request.name = option[3] ? option + 3 : value;
		else if (starts_with(option, "-o"))
			request.output = option[2] ? option + 2 : value;
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

void remove_dependency_files(const struct list *arguments, const struct list *sources)
{
	struct request request = request_of(arguments);
	if (!request.writes)
		return;
	if (request.name || request.output) {
		remove_file(request.name ? request.name : with_suffix(request.output, "d"));
		return;
	}
	for (size_t i = 0; i < sources->count; i++) {
		const char *slash = strrchr(sources->items[i], '/'),
		           *name = slash ? slash + 1 : sources->items[i];
		if (sources->count == 1 || access(with_suffix(name, "o"), F_OK) != 0)
			remove_file(with_suffix(name, "d"));
	}
}

void add_dependency_names(struct list *options, const struct list *arguments, const char *source)
{
	struct request request = request_of(arguments);
	const char *slash = strrchr(source, '/');
	const char *object = request.output ? request.output : with_suffix(slash ? slash + 1 : source, "o");
	if (!request.writes)
		return;
	if (!request.names_target) {
		list_add(options, "-MT");
		list_add(options, object);
	}
	if (!request.name) {
		list_add(options, "-MF");
		list_add(options, with_suffix(object, "d"));
	}
}

struct list options_without_dependencies(const struct list *arguments)
{
	struct list options = {0};
	for (size_t i = 0; i < arguments->count; i++) {
		const char *option = arguments->items[i];
		bool has_value = starts_with(option, "-MF") || starts_with(option, "-MT") ||
		                 starts_with(option, "-MQ") || starts_with(option, "-MJ");
		if (has_value && !option[3])
			i++;
		else if (!starts_with(option, "-M") && !starts_with(option, "-Wp,-M"))
			list_add(&options, option);
	}
	return options;
}
