/* Signal handlers on the portable machine; see also test/cases/kernel-state/signals. */
#define _GNU_SOURCE
#include "check.h"
#include <popcorn.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

static volatile int count, depth, deepest, on_alternate;
static sigjmp_buf jump;
static char alternate[2 * SIGSTKSZ];

static void on(int signal, void (*handler)(int), int flags)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = flags}, now;

	CHECK(sigaction(signal, &action, NULL) == 0 && sigaction(signal, NULL, &now) == 0);
	CHECK(now.sa_handler == handler && now.sa_flags == flags);
}

static void counts(int signal)
{
	count += signal;
}

static void nests(int signal)
{
	char filler[20000];

	memset(filler, signal, sizeof filler);
	if (++depth > deepest)
		deepest = depth;
	if (++count < 5)
		raise(signal);
	depth--;
	CHECK(filler[19999] == signal);
}

static void check_flags(void)
{
	on(SIGUSR1, counts, SA_RESETHAND);
	raise(SIGUSR1);
	CHECK(count == SIGUSR1 && signal(SIGUSR1, SIG_IGN) == SIG_DFL && raise(SIGUSR1) == 0);
	on(SIGUSR2, nests, SA_NODEFER);
	count = 0;
	raise(SIGUSR2);
	CHECK(deepest == 5 && depth == 0 && count == 5);
	deepest = count = 0;
	on(SIGUSR2, nests, 0);
	raise(SIGUSR2);
	/* Each one comes after the one before has returned. */
	CHECK(deepest == 1 && count == 5);
	signal(SIGUSR2, SIG_DFL);
}

static void with_context(int signal, siginfo_t *info, void *context)
{
	ucontext_t *interrupted = context;

	CHECK(info->si_signo == signal && info->si_code == SI_QUEUE && info->si_value.sival_int == 77);
	CHECK(!sigismember(&interrupted->uc_sigmask, SIGHUP) &&
	        sigismember(&interrupted->uc_sigmask, SIGPIPE));
	sigaddset(&interrupted->uc_sigmask, SIGHUP);
	count++;
}

static void check_context(void)
{
	struct sigaction action = {.sa_sigaction = with_context, .sa_flags = SA_SIGINFO};
	sigset_t mask;

	sigemptyset(&mask);
	sigaddset(&mask, SIGPIPE);
	CHECK(sigprocmask(SIG_BLOCK, &mask, NULL) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
	count = 0;
	CHECK(sigqueue(getpid(), SIGUSR1, (union sigval){.sival_int = 77}) == 0 && count == 1);
	CHECK(sigprocmask(SIG_SETMASK, NULL, &mask) == 0);
	CHECK(sigismember(&mask, SIGHUP) && sigismember(&mask, SIGPIPE) && !sigismember(&mask, SIGUSR1));
	sigemptyset(&mask);
	CHECK(sigprocmask(SIG_SETMASK, &mask, NULL) == 0);
}

static void jumps_from_fault(int signal)
{
	char here;

	/* Makes this function one whose locals lie on the data stack, here the alternate one. */
	popcorn_migration_point();
	on_alternate = (uintptr_t)&here - (uintptr_t)alternate < sizeof alternate;
	count += signal;
	siglongjmp(jump, 1);
}

static void check_faults(void)
{
	stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate}, old;
	sigset_t mask;

	CHECK(sigaltstack(&stack, NULL) == 0 && sigaltstack(NULL, &old) == 0 && old.ss_sp == alternate);
	on(SIGSEGV, jumps_from_fault, SA_ONSTACK);
	count = 0;
	for (int i = 0; i < 3; i++) {
		if (sigsetjmp(jump, 1) == 0) {
			*(volatile int *)16 = 1;
			CHECK(0);
		}
		CHECK(sigprocmask(SIG_SETMASK, NULL, &mask) == 0 && !sigismember(&mask, SIGSEGV));
	}
	CHECK(count == 3 * SIGSEGV && on_alternate);
	signal(SIGSEGV, SIG_DFL);
}

/* How a child ends that faults, with SIGSEGV blocked or not. */
static int end_of_fault(int blocked)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		sigset_t mask, now;

		sigemptyset(&mask);
		sigaddset(&mask, SIGSEGV);
		if (blocked) {
			on(SIGSEGV, counts, 0);
			CHECK(sigprocmask(SIG_BLOCK, &mask, NULL) == 0);
			CHECK(sigprocmask(SIG_SETMASK, NULL, &now) == 0 && sigismember(&now, SIGSEGV));
		}
		*(volatile int *)16 = 1;
		_exit(1);
	}
	CHECK(waitpid(child, &status, 0) == child);
	return WIFSIGNALED(status) ? WTERMSIG(status) : -1;
}

static void check_waiting(void)
{
	sigset_t mask, wait;

	sigfillset(&mask);
	wait = mask;
	sigdelset(&wait, SIGALRM);
	on(SIGALRM, counts, 0);
	count = 0;
	CHECK(sigprocmask(SIG_SETMASK, &mask, NULL) == 0);
	alarm(1);
	CHECK(sigsuspend(&wait) == -1 && errno == EINTR && count == SIGALRM);
	sigemptyset(&mask);
	CHECK(sigprocmask(SIG_SETMASK, &mask, NULL) == 0);
}

int main(void)
{
	check_flags();
	check_context();
	check_faults();
	CHECK(end_of_fault(0) == SIGSEGV && end_of_fault(1) == SIGSEGV);
	check_waiting();
	puts("ok");
	return 0;
}
