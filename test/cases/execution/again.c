/* In a child, in a child of vfork, and in place; by every name. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <popcorn.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
extern char **environ;

static int status_of(pid_t child)
{
	int status = -1;
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

int main(int argc, char **argv)
{
	char link[4096] = "", *names[] = {argv[0], "/proc/self/exe", link}, *child[] = {argv[0], "child", 0};
	if (argc > 1 && strcmp(argv[1], "child") == 0)
		return 7;
	if (argc > 1)
		return puts(argv[1]), 0;
	for (int round = 0; round < 3; round++) {
		popcorn_migration_point();
		readlink("/proc/self/exe", link, sizeof link - 1);
		for (int i = 0; i < 3; i++) {
			pid_t pid = fork();
			if (pid == 0) {
				execv(names[i], child);
				_exit(8);
			}
			printf("%d ", status_of(pid));
			printf("%d\n",
			        posix_spawn(&pid, names[i], 0, 0, child, environ) ? -1 : status_of(pid));
		}
		fflush(stdout);
		int fd = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
		pid_t pid = fork();
		if (pid == 0) {
			fexecve(fd, child, environ);
			_exit(8);
		}
		close(fd);
		printf("%d\n", status_of(pid));
	}
	fflush(stdout);
	execl("/proc/self/exe", argv[0], "again", (char *)0);
	return 1;
}
