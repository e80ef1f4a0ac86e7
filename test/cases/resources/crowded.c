/* No descriptor left, or one, two, three: for memory file, pipe and folder of descriptors. */
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int last = open("/dev/null", O_RDONLY);
	struct rlimit all, few;
	getrlimit(RLIMIT_NOFILE, &all);
	few = all;
	few.rlim_cur = (rlim_t)(last + 1 + atoi(argv[argc - 1]));
	setrlimit(RLIMIT_NOFILE, &few);
	popcorn_migration_point();
	setrlimit(RLIMIT_NOFILE, &all);
	for (volatile int i = 0; i < 9; i++)
		popcorn_migration_point();
	printf("%d\n", dup(last) - last);
	return 0;
}
