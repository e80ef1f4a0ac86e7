/* Hazard 26: in its parent's memory a child that polls must not leave; its parent hops afterwards. A child
   of vfork has memory of its own, as of fork, and hops for itself. */
#define _GNU_SOURCE
#include <errno.h>
#include <popcorn.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
static volatile int kept = 40;
static char stack[65536] __attribute__((aligned(16)));

static int child(void *argument)
{
	for (int i = 0; i < 3; i++)
		popcorn_migration_point();
	kept += argument != NULL;
	return 7;
}

int main(void)
{
	int status;
	pid_t id = clone(child, stack + sizeof stack, CLONE_VM | CLONE_VFORK | SIGCHLD, stack);
	waitpid(id, &status, 0);
	printf("%d %d\n", WEXITSTATUS(status), kept);
	popcorn_migration_point();
	/* Side by side with its parent it would need stacks of its own. */
	printf("%d\n",
	        clone(child, stack + sizeof stack, CLONE_VM | SIGCHLD, stack) == -1 && errno == EINVAL);
	id = vfork();
	if (id == 0) {
		for (int i = 0; i < 3; i++)
			popcorn_migration_point();
		_exit(++kept);
	}
	waitpid(id, &status, 0);
	printf("%d %d\n", WEXITSTATUS(status), kept);
	popcorn_migration_point();
	return 0;
}
