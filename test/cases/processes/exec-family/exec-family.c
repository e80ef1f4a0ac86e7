/* vfork, execve and execvp: to this program, which starts anew and hops, and to one that is not ours. */
#define _GNU_SOURCE
#include "../../../../samples/sample.h"
#include <sys/wait.h>
#include <unistd.h>

static int run_anew(char **argv)
{
	int rounds = 0;
	for (int i = 0; argv[i]; i++) {
		popcorn_migration_point();
		rounds++;
	}
	printf("anew: %d arguments, GIVEN=%s, HOME %s\n", rounds, getenv("GIVEN"),
	        getenv("HOME") ? "set" : "unset");
	fflush(stdout);
	return rounds;
}

static NOINLINE int status_of(pid_t child)
{
	int status;
	popcorn_migration_point();
	CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status));
	return WEXITSTATUS(status);
}

static char *kept(const char *name)
{
	char *entry = NULL, *value = getenv(name);
	CHECK(asprintf(&entry, "%s=%s", name, value ? value : "") > 0);
	return entry;
}

/* The environment of the exec: the schedule goes along, so that the new program hops too. */
static char **environment(void)
{
	static char *list[5];
	list[0] = "GIVEN=by execve";
	list[1] = kept("POPCORN_MIGRATE");
	list[2] = kept("POPCORN_STATS");
	list[3] = kept("PATH");
	return list;
}

int main(int argc, char **argv)
{
	if (argc > 1)
		return run_anew(argv + 1);
	volatile int counter = 1;
	char *anew[] = {argv[0], "one", "two", "three", NULL};
	char *shell[] = {"sh", "-c", "echo \"not ours: $GIVEN\"; exit 21", NULL};
	popcorn_migration_point();
	fflush(stdout);
	pid_t child = vfork();
	if (child == 0) {
		/* It has memory of its own, as after fork, and may hop before it execs. */
		for (int i = 0; i < 3; i++)
			popcorn_migration_point();
		execve(argv[0], anew, environment());
		_exit(127);
	}
	counter++;
	printf("popcorn program by vfork: %d\n", status_of(child));
	fflush(stdout);
	child = vfork();
	if (child == 0) {
		execve("/bin/sh", shell, environment());
		_exit(127);
	}
	counter++;
	printf("other program by vfork: %d\n", status_of(child));
	fflush(stdout);
	child = vfork();
	if (child == 0)
		_exit(counter);
	printf("ended by itself: %d\n", status_of(child));
	fflush(stdout);
	child = fork();
	if (child == 0) {
		popcorn_migration_point();
		setenv("GIVEN", "by setenv", 1);
		execvp("sh", shell);
		_exit(127);
	}
	printf("other program by fork: %d\n", status_of(child));
	fflush(stdout);
	child = fork();
	if (child == 0) {
		popcorn_migration_point();
		execl("/does/not/exist", "x", (char *)NULL);
		popcorn_migration_point();
		/* Still this program, with its state. */
		_exit(counter * 10);
	}
	printf("exec that failed: %d\n", status_of(child));
	popcorn_migration_point();
	/* The last one replaces this process, in the middle of its schedule. */
	fflush(stdout);
	execve(argv[0], anew, environment());
	return 1;
}
