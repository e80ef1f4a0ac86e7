/* Two children, one after the other; each process passes as many points as its argument says. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
static volatile int rounds;

static int points(int count)
{
	for (rounds = 0; rounds < count; rounds++)
		popcorn_migration_point();
	return rounds;
}

int main(int count, char **arguments)
{
	int each = count > 1 ? atoi(arguments[1]) : 5, status;
	points(5);
	for (int child = 0; child < 2; child++) {
		pid_t id = fork();
		if (id == 0)
			_exit(points(each));
		waitpid(id, &status, 0);
		printf("%d\n", WEXITSTATUS(status));
	}
	fflush(stdout);
	points(each);
	return 0;
}
