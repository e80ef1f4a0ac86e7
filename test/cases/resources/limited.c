/* A write of the image that fails at any byte; the source's own output is not limited. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

int main(int argc, char **argv)
{
	struct rlimit limit = {strtoul(argv[argc - 1], 0, 10), RLIM_INFINITY};
	setrlimit(RLIMIT_FSIZE, &limit);
	popcorn_migration_point();
	limit.rlim_cur = RLIM_INFINITY;
	setrlimit(RLIMIT_FSIZE, &limit);
	for (volatile int i = 0; i < 4; i++)
		popcorn_migration_point();
	puts("whole");
	return 0;
}
