/* Prints what comes from descriptor 5 behind a migration point. With an argument, descriptor 5 is a pipe of its own. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	char text[100] = "";
	int pipe_[2];

	(void)argv;
	if (argc > 1) {
		close(5);
		pipe(pipe_);
		dup2(pipe_[0], 5);
		close(pipe_[0]);
		write(pipe_[1], "own\n", 4);
	}
	popcorn_migration_point();
	popcorn_migration_point();
	errno = 0;
	read(5, text, sizeof text - 1);
	text[strcspn(text, "\n")] = 0;
	printf("'%s' %s\n", text, errno ? strerror(errno) : "well");
	return 0;
}
