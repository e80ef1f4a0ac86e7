#define _GNU_SOURCE
#include "child.h"
#include "messages.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static const int forwarded[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
enum { forwarded_count = sizeof forwarded / sizeof *forwarded };

static volatile sig_atomic_t received;
static volatile pid_t child;
static const char *readiness;

static void forward(int number)
{
	received = number;
	if (child > 0)
		kill(child, !readiness || access(readiness, F_OK) == 0 ? number : SIGKILL);
}

/* Too large a file is an error of write; a handler, and not SIG_IGN, because exec takes it away again. */
static void ignore(int number)
{
	(void)number;
}

void catch_signals(void)
{
	struct sigaction action = {.sa_handler = forward, .sa_flags = SA_RESTART}, old;
	for (int i = 0; i < forwarded_count; i++) {
		sigaction(forwarded[i], NULL, &old);
		/* What the caller ignores stays ignored, as under nohup. */
		if (old.sa_handler != SIG_IGN)
			sigaction(forwarded[i], &action, NULL);
	}
	action.sa_handler = ignore;
	sigaction(SIGXFSZ, &action, NULL);
}

void start_child(const struct child_program *program)
{
	pid_t parent = getpid();
	sigset_t blocked, before;
	sigfillset(&blocked);
	sigprocmask(SIG_BLOCK, &blocked, &before);
	readiness = program->readiness;
	child = received ? 0 : fork();
	if (child < 0)
		die("cannot start a process: %s", strerror(errno));
	if (child == 0 && !received) {
		prctl(PR_SET_PDEATHSIG, SIGTERM);
		if (getppid() != parent)
			_exit(1);
		program->prepare(program->argument);
		sigprocmask(SIG_SETMASK, &before, NULL);
		execv(program->path, program->arguments->items);
		print_error("cannot start %s: %s", program->path, strerror(errno));
		_exit(1);
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
}

int wait_for_child(bool and_for_descendants)
{
	int status = 0, other;
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	/* Another process may get its number now. */
	child = 0;
	while (and_for_descendants && (wait(&other) > 0 || errno == EINTR))
		;
	return status;
}

int signal_received(void)
{
	return received;
}
