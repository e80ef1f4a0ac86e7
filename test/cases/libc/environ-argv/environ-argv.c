/* argv, environ and getenv after hops: the kernel puts them on a machine stack, which does not move. */
#include "../../../../samples/sample.h"
#include <string.h>
#include <unistd.h>

extern char **environ;

int main(int argc, char **argv)
{
	const char *last = argv[argc - 1];
	char **where = environ;
	CHECK(setenv("SAMPLE_ADDED", "added value", 1) == 0);
	for (int i = 1; i < argc; i++)
		printf("argument %d %s\n", i, argv[i]);
	popcorn_migration_point();
	CHECK(argv[argc] == NULL && argv[argc - 1] == last);
	printf("given %s added %s last %s\n", getenv("SAMPLE_GIVEN"), getenv("SAMPLE_ADDED"), last);
	argv[1][0] = 'X';
	popcorn_migration_point();
	int found = 0;
	for (char **e = environ; *e; e++)
		found += strncmp(*e, "SAMPLE_", 7) == 0;
	CHECK(unsetenv("SAMPLE_GIVEN") == 0);
	popcorn_migration_point();
	printf("found %d, now %s, first %s\n", found, getenv("SAMPLE_GIVEN") ? "still there" : "gone",
	        argv[1]);
	CHECK(where != NULL && strrchr(argv[0], '/') != NULL);
	char directory[4096];
	CHECK(getcwd(directory, sizeof directory));
	popcorn_migration_point();
	char again[4096];
	CHECK(getcwd(again, sizeof again) && strcmp(directory, again) == 0);
	return 0;
}
