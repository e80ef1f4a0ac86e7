#define _GNU_SOURCE
#include "watch.h"
#include "hop_table.h"
#include "messages.h"
#include "scratch.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { exit_not_started = 125, progress_ms = 200 };

static const int passed_on[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGWINCH};
static volatile pid_t child;

/* What a terminal sends, it sends to the program, too. */
static void pass_on(int number, siginfo_t *info, void *context)
{
	(void)context;
	if (info->si_code <= 0 && child > 0)
		kill(child, number);
}

static void catch_signals_for_child(void)
{
	struct sigaction action = {.sa_sigaction = pass_on, .sa_flags = SA_SIGINFO | SA_RESTART}, old;
	for (size_t i = 0; i < sizeof passed_on / sizeof *passed_on; i++) {
		sigaction(passed_on[i], NULL, &old);
		if (old.sa_handler != SIG_IGN)
			sigaction(passed_on[i], &action, NULL);
	}
}

static void start(const struct watched *watched)
{
	sigset_t all, before;
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	catch_signals_for_child();
	child = fork();
	if (child < 0)
		die("cannot start a process: %s", strerror(errno));
	if (child == 0) {
		sigprocmask(SIG_SETMASK, &before, NULL);
		execv(watched->program, watched->arguments);
		print_error("cannot start %s: %s", watched->program, strerror(errno));
		_exit(exit_not_started);
	}
	/* Waited for with a time limit. */
	sigaddset(&before, SIGCHLD);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

static double seconds_since(const struct timespec *began)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - began->tv_sec) + (double)(now.tv_nsec - began->tv_nsec) / 1e9;
}

static void show_progress(struct hops *hops, const char *statistics, const struct timespec *began)
{
	read_hops(hops, statistics, NULL);
	fprintf(stderr, "\r\033[K%s: %.1f s, %lu hop%s", program_name, seconds_since(began), hops->hops,
	        hops->hops == 1 ? "" : "s");
	if (*hops->isa)
		fprintf(stderr, ", on %s since point %s", hops->isa, hops->point);
}

static int wait_for_end(const struct watched *watched, struct hops hops, const struct timespec *began)
{
	bool shows = watched->progress && isatty(STDERR_FILENO);
	const struct timespec pause = {0, progress_ms * 1000000L};
	sigset_t end;
	int status;
	sigemptyset(&end);
	sigaddset(&end, SIGCHLD);
	while (waitpid(child, &status, WNOHANG) == 0) {
		if (shows)
			show_progress(&hops, watched->statistics, began);
		sigtimedwait(&end, NULL, shows ? &pause : NULL);
	}
	child = 0;
	if (shows)
		fputs("\r\033[K", stderr);
	return status;
}

static void print_summary(const struct watched *watched, struct hops hops, int status, double seconds)
{
	read_hops(&hops, watched->statistics, stderr);
	fprintf(stderr, "%s: %lu hop%s in %.2f s, ", program_name, hops.hops, hops.hops == 1 ? "" : "s",
	        seconds);
	if (hops.images > 0)
		fprintf(stderr, "%lu image%s, ", hops.images, hops.images == 1 ? "" : "s");
	if (WIFSIGNALED(status))
		fprintf(stderr, "ended by signal %d, %s\n", WTERMSIG(status), strsignal(WTERMSIG(status)));
	else
		fprintf(stderr, "exit status %d\n", WEXITSTATUS(status));
}

static _Noreturn void end_as(int status)
{
	if (WIFSIGNALED(status)) {
		/* The program has left its core. */
		setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
		signal(WTERMSIG(status), SIG_DFL);
		raise(WTERMSIG(status));
	}
	exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

void watch(const struct watched *watched)
{
	struct hops before = {0};
	struct stat file;
	struct timespec began;
	if (stat(watched->statistics, &file) == 0)
		before.offset = file.st_size;
	clock_gettime(CLOCK_MONOTONIC, &began);
	start(watched);
	int status = wait_for_end(watched, before, &began);
	if (watched->summary)
		print_summary(watched, before, status, seconds_since(&began));
	remove_scratch_folder(watched->scratch);
	end_as(status);
}
