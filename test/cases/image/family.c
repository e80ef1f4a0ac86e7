/* Only the first process writes an image: neither its forked children nor the programs that it executes. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	const char *schedule = getenv("POPCORN_MIGRATE");
	printf("%s %s\n", argc > 1 ? "child" : "parent", schedule ? schedule : "none");
	fflush(stdout);
	if (argc > 1) {
		for (volatile int i = 0; i < 100; i++)
			popcorn_migration_point();
		return 0;
	}
	for (int child = 0; child < 2; child++)
		if (fork() == 0) {
			if (child == 1)
				execl("/proc/self/exe", argv[0], "child", (char *)0);
			for (volatile int i = 0; i < 1000; i++)
				popcorn_migration_point();
			_exit(0);
		} else {
			wait(0);
		}
	for (volatile int i = 0; i < 1000; i++)
		popcorn_migration_point();
	puts("not reached");
	return 1;
}
