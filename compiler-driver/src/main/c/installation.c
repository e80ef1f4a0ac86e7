#define _GNU_SOURCE
#include "installation.h"
#include "messages.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

char *installation_root(void)
{
	static char path[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
	if (length < 0)
		die("cannot read /proc/self/exe: %s", strerror(errno));
	path[length] = 0;
	for (int levels = 0; levels < 2; levels++) {
		char *slash = strrchr(path, '/');
		if (!slash)
			die("not in the bin folder of an installation: %s", path);
		*slash = 0;
	}
	return path;
}

static char *expand_folder(char *option, const char *folder)
{
	static const char placeholder[] = "<CFGDIR>";
	char *at = strstr(option, placeholder);
	if (!at)
		return option;
	*at = 0;
	return format("%s%s%s", option, folder, at + sizeof placeholder - 1);
}

struct list read_options(const char *root, const char *name)
{
	struct list options = {0};
	const char *folder = format("%s/lib/popcorn", root), *path = format("%s/%s", folder, name);
	size_t size;
	char *text = read_whole_file(path, &size);
	if (!text)
		die("cannot read %s: %s", path, strerror(errno));
	char *rest = text, *line;
	while ((line = strsep(&rest, "\n"))) {
		if (*line && *line != '#')
			list_add(&options, expand_folder(line, folder));
	}
	return options;
}
