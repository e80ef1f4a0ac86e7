#define _GNU_SOURCE
#include "scratch.h"
#include "messages.h"

#include <errno.h>
#include <ftw.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

char *make_scratch_folder(void)
{
	const char *parent = getenv("TMPDIR");
	char *path = format("%s/popcorn-XXXXXX", parent && *parent ? parent : "/tmp");
	if (!mkdtemp(path))
		die("cannot make a folder for intermediate files: %s: %s", path, strerror(errno));
	return path;
}

static int remove_entry(const char *path, const struct stat *info, int type, struct FTW *position)
{
	(void)info, (void)type, (void)position;
	return remove(path);
}

void remove_scratch_folder(const char *path)
{
	nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

static bool copy_folder(const char *from, const char *to)
{
	pid_t child;
	int status;
	char *const command[] = {"cp", "-R", format("%s/.", from), (char *)to, NULL};
	return posix_spawnp(&child, "cp", NULL, NULL, command, environ) == 0 &&
	       waitpid(child, &status, 0) == child && status == 0;
}

static void write_command(const char *folder, int argument_count, char **arguments)
{
	FILE *file = fopen(format("%s/command", folder), "we");
	if (!file)
		return;
	for (int i = 0; i < argument_count; i++) {
		fputs(i ? " '" : "'", file);
		for (const char *c = arguments[i]; *c; c++)
			fputs(*c == '\'' ? "'\\''" : (char[]){*c, 0}, file);
		fputc('\'', file);
	}
	fputc('\n', file);
	fclose(file);
}

const char *keep_scratch_folder(const char *path, int argument_count, char **arguments)
{
	write_command(path, argument_count, arguments);
	char *kept = format("popcorn-crash-XXXXXX");
	if (!mkdtemp(kept))
		return path;
	if (rename(path, kept) == 0)
		return kept;
	if (errno == EXDEV && copy_folder(path, kept)) {
		remove_scratch_folder(path);
		return kept;
	}
	rmdir(kept);
	return path;
}
