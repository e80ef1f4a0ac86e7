/* Starts the program that it is told to, in a child and then in its own place. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <popcorn.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
extern char **environ;

int main(int argc, char **argv)
{
	int count = atoi(argv[2]), status = -1;
	char **arguments = calloc(count + 2, sizeof *arguments);
	arguments[0] = "called";
	for (int i = 1; i <= count; i++)
		arguments[i] = "x";
	pid_t child;
	int error = posix_spawn(&child, argv[1], 0, 0, arguments, environ);
	if (error != 0)
		return printf("%s\n", strerror(error)), 1;
	waitpid(child, &status, 0);
	printf("status %d\n", WEXITSTATUS(status));
	fflush(stdout);
	if (argc > 3) {
		int fd = open(argv[1], O_RDONLY | (argv[3][0] == 'c' ? O_CLOEXEC : 0));
		fexecve(fd, arguments, environ);
	} else {
		execv(argv[1], arguments);
	}
	return perror("exec"), 1;
}
