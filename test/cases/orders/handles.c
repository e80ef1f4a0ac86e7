/*
 * A program that has its own use of SIGURG, in the way of the argument: "handler": each of its signals comes to its handler;
 * "ignored": a program that it executes finds it ignored; "blocked": until there is a file "stop"; "long": a handler that
 * lasts for two seconds; "secret": it may not be looked at.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t plain, valued, sum;

static void on_urgent(int signal, siginfo_t *info, void *context)
{
	(void)signal;
	(void)context;
	if (info->si_code == SI_QUEUE) {
		valued++;
		sum += info->si_value.sival_int;
	} else {
		plain++;
	}
}

static void rest(long milliseconds)
{
	struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};

	while (nanosleep(&time, &time) != 0)
		;
}

static void lasts(int signal)
{
	(void)signal;
	rest(2000);
}

static void begin(void)
{
	puts("begun");
	fflush(stdout);
}

static void until_stop(void)
{
	while (access("stop", F_OK) != 0)
		rest(20);
	puts("wrong: 0");
}

static int handler(void)
{
	struct sigaction action = {.sa_sigaction = on_urgent, .sa_flags = SA_SIGINFO | SA_RESTART};

	sigaction(SIGURG, &action, NULL);
	begin();
	for (int i = 0; i < 100 && access("stop", F_OK) != 0; i++) {
		raise(SIGURG);
		sigqueue(getpid(), SIGURG, (union sigval){.sival_int = i + 1});
		rest(20);
	}
	printf("wrong: %d\n", !(plain == valued && plain > 0 && sum == valued * (valued + 1) / 2));
	return 0;
}

int main(int argc, char **argv)
{
	const char *mode = argc > 1 ? argv[1] : "";
	sigset_t urgent;

	if (!strcmp(mode, "handler"))
		return handler();
	if (!strcmp(mode, "asks")) {
		struct sigaction action;

		sigaction(SIGURG, NULL, &action);
		puts(action.sa_handler == SIG_IGN      ? "ignored"
		        : action.sa_handler == SIG_DFL ? "default"
		                                       : "handler");
		return 0;
	}
	if (!strcmp(mode, "ignored")) {
		signal(SIGURG, SIG_IGN);
		execl(argv[2], argv[2], "asks", (char *)NULL);
		return 1;
	}
	if (!strcmp(mode, "blocked")) {
		sigemptyset(&urgent);
		sigaddset(&urgent, SIGURG);
		sigprocmask(SIG_BLOCK, &urgent, NULL);
	}
	if (!strcmp(mode, "secret"))
		prctl(PR_SET_DUMPABLE, 0);
	begin();
	if (!strcmp(mode, "long")) {
		signal(SIGUSR1, lasts);
		raise(SIGUSR1);
	}
	until_stop();
	return 0;
}
