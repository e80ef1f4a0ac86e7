#define _GNU_SOURCE
#include "java_home.h"
#include "list.h"
#include "messages.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { oldest_feature = 21 };

static const char jvm_folder[] = "/usr/lib/jvm";

/* The feature number of the JDK at `path`; 0 if it is none that we can run. */
static int feature_of(const char *path)
{
	static const char key[] = "JAVA_VERSION=\"";
	size_t size;
	if (!path || !*path || access(format("%s/bin/java", path), X_OK) != 0)
		return 0;
	char *release = read_whole_file(format("%s/release", path), &size);
	char *version = release ? strstr(release, key) : NULL;
	int feature = version ? atoi(version + sizeof key - 1) : 0;
	free(release);
	return feature >= oldest_feature ? feature : 0;
}

static struct java_home newest_installed(void)
{
	struct java_home best = {0};
	DIR *folder = opendir(jvm_folder);
	if (!folder)
		return best;
	for (struct dirent *entry; (entry = readdir(folder));) {
		if (entry->d_name[0] == '.')
			continue;
		const char *path = format("%s/%s", jvm_folder, entry->d_name);
		int feature = feature_of(path);
		/* The name decides between equals, so that the order of the folder does not. */
		if (feature > best.feature ||
		        (feature && feature == best.feature && strcmp(path, best.path) < 0))
			best = (struct java_home){path, feature};
	}
	closedir(folder);
	return best;
}

struct java_home find_java_home(const char *root)
{
	const char *const wanted[] = {getenv("POPCORN_JAVA_HOME"), getenv("JAVA_HOME"),
	        format("%s/lib/jdk", root), JAVA_HOME_AT_BUILD};
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		int feature = feature_of(wanted[i]);
		if (feature)
			return (struct java_home){wanted[i], feature};
	}
	struct java_home newest = newest_installed();
	if (!newest.path)
		die("no JDK of %d or newer found: set POPCORN_JAVA_HOME, or install one below %s",
		        oldest_feature, jvm_folder);
	return newest;
}
