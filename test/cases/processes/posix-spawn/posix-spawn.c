/* posix_spawn with file actions and attributes, popen in both directions; the parent hops while children run. */
#define _GNU_SOURCE
#include "../../../../samples/sample.h"
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static NOINLINE int ended(pid_t child)
{
	int status;
	popcorn_migration_point();
	CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status));
	return WEXITSTATUS(status);
}

static int run_anew(void)
{
	char line[32];
	sigset_t mask;
	CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0);
	while (fgets(line, sizeof line, stdin)) {
		popcorn_migration_point();
		printf("child got %s", line);
	}
	printf("child: SIGUSR1 blocked %d, group its own %d\n", sigismember(&mask, SIGUSR1),
	        getpgrp() == getpid());
	fflush(stdout);
	return 8;
}

int main(int argc, char **argv)
{
	if (argc > 1)
		return run_anew();
	int there[2], back[2];
	CHECK(pipe(there) == 0 && pipe(back) == 0);
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t mask;
	sigemptyset(&mask);
	sigaddset(&mask, SIGUSR1);
	CHECK(posix_spawn_file_actions_init(&actions) == 0 && posix_spawnattr_init(&attributes) == 0);
	CHECK(posix_spawn_file_actions_adddup2(&actions, there[0], 0) == 0);
	CHECK(posix_spawn_file_actions_adddup2(&actions, back[1], 1) == 0);
	for (int i = 0; i < 2; i++) {
		CHECK(posix_spawn_file_actions_addclose(&actions, there[i]) == 0);
		CHECK(posix_spawn_file_actions_addclose(&actions, back[i]) == 0);
	}
	CHECK(posix_spawnattr_setsigmask(&attributes, &mask) == 0 &&
	        posix_spawnattr_setpgroup(&attributes, 0) == 0);
	CHECK(posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP) == 0);
	/* The actions lie in the heap, the attributes on the data stack, over the hop. */
	popcorn_migration_point();
	pid_t child;
	char *anew[] = {argv[0], "child", NULL};
	CHECK(posix_spawn(&child, argv[0], &actions, &attributes, anew, environ) == 0);
	CHECK(posix_spawn_file_actions_destroy(&actions) == 0 && posix_spawnattr_destroy(&attributes) == 0);
	close(there[0]);
	close(back[1]);
	FILE *out = fdopen(there[1], "w"), *in = fdopen(back[0], "r");
	for (int i = 0; i < 3; i++) {
		fprintf(out, "line %d\n", i);
		popcorn_migration_point();
	}
	fclose(out);
	char line[64];
	while (fgets(line, sizeof line, in))
		fputs(line, stdout);
	printf("ended with %d\n", ended(child));

	char *shell[] = {"sh", "-c", "exit 33", NULL};
	CHECK(posix_spawnp(&child, "sh", NULL, NULL, shell, environ) == 0);
	printf("other program ended with %d\n", ended(child));
	CHECK(posix_spawn(&child, "/does/not/exist", NULL, NULL, shell, environ) != 0);

	fflush(stdout);
	FILE *sorter = popen("sort -r", "w");
	CHECK(sorter);
	for (int i = 0; i < 3; i++) {
		fprintf(sorter, "%d sorted\n", i);
		popcorn_migration_point();
	}
	CHECK(pclose(sorter) == 0);
	FILE *first = popen("echo first; exit 4", "r"), *second = popen("cat; exit 5", "w");
	CHECK(first && second);
	popcorn_migration_point();
	CHECK(fgets(line, sizeof line, first));
	fputs(line, second);
	int statuses[2] = {pclose(second), pclose(first)};
	printf("popen ended with %d %d\n", WEXITSTATUS(statuses[0]), WEXITSTATUS(statuses[1]));
	return 0;
}
