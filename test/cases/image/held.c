/* Ten migration points, and what is in the way of hops or images meanwhile: a lock on memory, or a pipe. Ends with the
 * status that is asked for. With "child", a child that executes this program does the same first. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "nothing";
	int pipe_[2], status = 0;

	if (strcmp(what, "child") == 0 && fork() == 0)
		execl("/proc/self/exe", argv[0], "lock", (char *)0);
	if (strcmp(what, "child") == 0) {
		wait(&status);
		printf("child %d\n", WEXITSTATUS(status));
	}
	if (strcmp(what, "lock") == 0)
		mlock(&status, sizeof status);
	if (strcmp(what, "pipe") == 0)
		pipe(pipe_);
	for (volatile int i = 0; i < 10; i++)
		popcorn_migration_point();
	return argc > 2 ? atoi(argv[2]) : 0;
}
