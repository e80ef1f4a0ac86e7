/* Hazard 26: a child that is forked while threads live has only itself: nothing of the parent's request or
   threads holds it. */
#include <popcorn.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void *waits(void *end)
{
	char byte;
	return read(*(int *)end, &byte, 1) == 0 ? end : NULL;
}

int main(void)
{
	int ends[2], status;
	pthread_t thread;
	if (pipe(ends) != 0 || pthread_create(&thread, NULL, waits, &ends[0]) != 0)
		return 1;
	popcorn_migration_point();
	pid_t id = fork();
	if (id == 0) {
		for (int i = 0; i < 2; i++)
			popcorn_migration_point();
		_exit(9);
	}
	waitpid(id, &status, 0);
	popcorn_migration_point();
	close(ends[1]);
	pthread_join(thread, NULL);
	popcorn_migration_point();
	printf("%d\n", WEXITSTATUS(status));
	return 0;
}
