/* Nested handlers, handlers on an alternate stack, sigprocmask, sigsuspend, and calls that signals interrupt, with hops between. */
#define _GNU_SOURCE
#include "../../../../samples/sample.h"
#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static char alternate[65536 * 2];
static char order[64];
static volatile sig_atomic_t depth, on_alternate;

static void note(char letter)
{
	size_t length = strlen(order);
	CHECK(length + 1 < sizeof order);
	order[length] = letter;
}

static void inner(int number)
{
	char local = (char)number;
	uintptr_t at = (uintptr_t)OPAQUE(&local) - (uintptr_t)alternate;
	on_alternate += at < sizeof alternate;
	note((char)('a' + depth));
	popcorn_migration_point();
}

/* SIGUSR2 is blocked in here by the action's mask: it comes when this handler returns; SIGTERM comes at once. */
static void outer(int number)
{
	depth++;
	note('(');
	CHECK(raise(SIGUSR2) == 0);
	CHECK(raise(SIGTERM) == 0);
	popcorn_migration_point();
	note(')');
	depth--;
	CHECK(number == SIGUSR1);
}

static void nothing(int number)
{
	CHECK(number == SIGALRM);
}

static void install(int number, void (*handler)(int), int flags, int also_blocked)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
	sigemptyset(&action.sa_mask);
	if (also_blocked)
		sigaddset(&action.sa_mask, also_blocked);
	CHECK(sigaction(number, &action, NULL) == 0);
}

static void alarm_soon(void)
{
	struct itimerval once = {{0, 0}, {0, 20000}};
	CHECK(setitimer(ITIMER_REAL, &once, NULL) == 0);
}

static NOINLINE void interrupted_reads(void)
{
	int ends[2];
	char byte;
	CHECK(pipe(ends) == 0);
	install(SIGALRM, nothing, 0, 0);
	popcorn_migration_point();
	alarm_soon();
	errno = 0;
	ssize_t got = read(ends[0], &byte, 1);
	int error = errno;
	popcorn_migration_point();
	printf("read without restart: %zd %s\n", got, strerror(error));
	install(SIGALRM, nothing, SA_RESTART, 0);
	pid_t child = fork();
	CHECK(child >= 0);
	if (child == 0) {
		usleep(60000);
		CHECK(write(ends[1], "x", 1) == 1);
		_exit(0);
	}
	popcorn_migration_point();
	alarm_soon();
	got = read(ends[0], &byte, 1);
	popcorn_migration_point();
	printf("read with restart: %zd %c\n", got, byte);
	CHECK(waitpid(child, NULL, 0) == child);
}

static NOINLINE void suspended(void)
{
	sigset_t block, before, wait;
	sigemptyset(&block);
	sigaddset(&block, SIGUSR2);
	CHECK(sigprocmask(SIG_BLOCK, &block, &before) == 0);
	popcorn_migration_point();
	CHECK(kill(getpid(), SIGUSR2) == 0);
	popcorn_migration_point();
	note('|');
	/* The mask is another one only while it waits. */
	wait = before;
	sigdelset(&wait, SIGUSR2);
	CHECK(sigsuspend(&wait) == -1 && errno == EINTR);
	popcorn_migration_point();
	sigset_t now;
	CHECK(sigprocmask(SIG_SETMASK, NULL, &now) == 0 && sigismember(&now, SIGUSR2) &&
	        !sigismember(&now, SIGUSR1));
	CHECK(sigprocmask(SIG_SETMASK, &before, NULL) == 0);
}

int main(void)
{
	stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
	CHECK(sigaltstack(&stack, NULL) == 0);
	install(SIGUSR1, outer, 0, SIGUSR2);
	install(SIGUSR2, inner, SA_ONSTACK, 0);
	install(SIGTERM, inner, 0, 0);
	for (int i = 0; i < 2; i++) {
		popcorn_migration_point();
		CHECK(raise(SIGUSR1) == 0);
		note(' ');
	}
	printf("%s, on the alternate stack %d\n", order, (int)on_alternate);
	memset(order, 0, sizeof order);
	suspended();
	printf("%s, on the alternate stack %d\n", order, (int)on_alternate);
	interrupted_reads();
	return 0;
}
