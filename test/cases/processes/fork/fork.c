/* fork, wait and exec on every ISA: parent and child both hop afterwards, each for itself. */
#include "../../../../samples/sample.h"
#include <sys/wait.h>
#include <unistd.h>

static int counter = 10;

/* Forks at the bottom of a recursion: parent and child return through the same frames, each on ISAs of its own. */
static NOINLINE long down(int depth, double weight, int *level)
{
	int here = depth * depth;
	if (depth == 0)
		return fork();
	long child = down(depth - 1, weight * 1.5, &here);
	popcorn_migration_point();
	*level += here + (child == 0);
	if (child == 0)
		counter += (int)(weight * 4);
	return child;
}

int main(int argc, char **argv)
{
	if (argc > 1) {
		for (int i = 0; i < 2; i++)
			popcorn_migration_point();
		printf("executed anew with %s\n", argv[1]);
		fflush(stdout);
		return 7;
	}
	int local = 5;
	int *pointer = &local;
	popcorn_migration_point();
	pid_t self = getpid();
	pid_t child = fork();
	CHECK(child >= 0);
	if (child == 0) {
		CHECK(getpid() != self && getppid() == self);
		popcorn_migration_point();
		*pointer += 100;
		counter++;
		popcorn_migration_point();
		printf("child: local %d counter %d\n", local, counter);
		fflush(stdout);
		_exit(42);
	}
	int status;
	CHECK(waitpid(child, &status, 0) == child);
	popcorn_migration_point();
	printf("parent: local %d counter %d status %d\n", local, counter, WEXITSTATUS(status));
	CHECK(getpid() == self);
	fflush(stdout);
	child = fork();
	CHECK(child >= 0);
	if (child == 0) {
		popcorn_migration_point();
		execl(argv[0], argv[0], "an argument", (char *)NULL);
		_exit(127);
	}
	CHECK(waitpid(child, &status, 0) == child);
	popcorn_migration_point();
	printf("executed program exited with %d\n", WEXITSTATUS(status));
	int sum = 0;
	fflush(stdout);
	child = (pid_t)down(4, 1.25, &sum);
	if (child == 0) {
		printf("child: sum %d counter %d\n", sum, counter);
		fflush(stdout);
		_exit(sum);
	}
	CHECK(waitpid(child, &status, 0) == child);
	popcorn_migration_point();
	printf("parent: sum %d counter %d, child exited with %d\n", sum, counter, WEXITSTATUS(status));
	return 0;
}
