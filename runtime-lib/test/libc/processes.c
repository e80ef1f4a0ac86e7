/* fork, exec, posix_spawn and the clone family: who shares which memory and stack. */
#define _GNU_SOURCE
#include "check.h"
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;
static int global = 1;
static char stack[65536] __attribute__((aligned(16)));

static int status_of(pid_t child)
{
	int status;

	CHECK(child > 0 && waitpid(child, &status, 0) == child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

static void handler(int signal)
{
	global += signal;
}

static void check_fork(void)
{
	int local = 1;
	pid_t child = fork();

	if (child == 0) {
		local++, global++;
		_exit(local * 10 + global);
	}
	CHECK(status_of(child) == 22 && local == 1 && global == 1);
	child = vfork();
	if (child == 0)
		_exit(5);
	CHECK(status_of(child) == 5);
}

static void *forks(void *unused)
{
	pid_t child = fork();

	if (child == 0)
		_exit(pthread_self() ? 33 : 1);
	CHECK(status_of(child) == 33);
	return unused;
}

static void check_spawn(void)
{
	char *arguments[] = {"sh", "-c", "read line; echo \"got $line\"; exit 7", NULL};
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	int in[2], out[2];
	pid_t child;
	char answer[32] = "";

	CHECK(signal(SIGUSR1, handler) == SIG_DFL && pipe2(in, O_CLOEXEC) == 0 && pipe2(out, O_CLOEXEC) == 0);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, in[0], 0);
	posix_spawn_file_actions_adddup2(&actions, out[1], 1);
	posix_spawnattr_init(&attributes);
	CHECK(posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ) == 0);
	close(out[1]);
	CHECK(write(in[1], "hello\n", 6) == 6 && read(out[0], answer, 31) == 10 &&
	        !strcmp(answer, "got hello\n"));
	CHECK(status_of(child) == 7);
	CHECK(posix_spawn(&child, "/nowhere", NULL, NULL, arguments, environ) == ENOENT);
	/* The child put its own actions back to the default, not ours. */
	CHECK(raise(SIGUSR1) == 0 && global == 1 + SIGUSR1);
	CHECK(system("exit 3") >> 8 == 3);
}

static int runs_on_stack(void *argument)
{
	int local = 4;

	global += local;
	return local + *(int *)argument;
}

static void check_clone(void)
{
	int before = global, four = 4;

	CHECK(status_of(clone(runs_on_stack, stack + sizeof stack, SIGCHLD, &four)) == 8 && global == before);
	CHECK(status_of(clone(
	              runs_on_stack, stack + sizeof stack, SIGCHLD | CLONE_VM | CLONE_VFORK, &four)) == 8);
	/* qemu gives a vfork child memory of its own. */
	CHECK(global == before + 4 || global == before);
	CHECK(clone(runs_on_stack, stack + sizeof stack, SIGCHLD | CLONE_VM, &four) == -1 && errno == EINVAL);
}

int main(void)
{
	pthread_t thread;
	char line[32] = "";
	FILE *pipe;

	check_fork();
	CHECK(pthread_create(&thread, NULL, forks, NULL) == 0 && pthread_join(thread, NULL) == 0);
	check_spawn();
	check_clone();
	CHECK((pipe = popen("echo from popen", "r")) && fgets(line, sizeof line, pipe) && pclose(pipe) == 0);
	CHECK(!strcmp(line, "from popen\n"));
	puts("ok");
	fflush(stdout);
	execl("/bin/sh", "sh", "-c", "exit 0", NULL);
	return 1;
}
