#define _GNU_SOURCE
#include "class_archive.h"

#include <dirent.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

/* Whether no jar is newer than the archive: the JVM does not look, and would run the classes of before. */
static bool is_fresh(const char *archive, const char *folder)
{
	struct stat made, jar;
	DIR *jars = stat(archive, &made) == 0 ? opendir(folder) : NULL;
	bool fresh = jars != NULL;
	struct dirent *entry;
	while (fresh && (entry = readdir(jars)))
		if (strstr(entry->d_name, ".jar") && stat(format("%s/%s", folder, entry->d_name), &jar) == 0)
			fresh = jar.st_mtim.tv_sec < made.st_mtim.tv_sec ||
			        (jar.st_mtim.tv_sec == made.st_mtim.tv_sec &&
			                jar.st_mtim.tv_nsec <= made.st_mtim.tv_nsec);
	if (jars)
		closedir(jars);
	return fresh;
}

/* A class archive that was made by another JVM is ignored by this one, without a word. */
void add_class_archive(struct list *command, const char *root, int feature)
{
	const char *folder = format("%s/lib/java", root), *cache = format("%s/popcorn.aot", folder),
	           *archive = format("%s/popcorn.jsa", folder);
	if (feature >= 25 && is_fresh(cache, folder))
		list_add(command, format("-XX:AOTCache=%s", cache));
	else if (is_fresh(archive, folder))
		list_add(command, format("-XX:SharedArchiveFile=%s", archive));
}
