/* siglongjmp out of signal handlers, also on an alternate stack; the signal mask travels in the buffer. */
#include "../../../../samples/sample.h"
#include <setjmp.h>
#include <signal.h>

static sigjmp_buf back;
static volatile sig_atomic_t handled;

static void handler(int signal)
{
	volatile char room[3000];

	room[2999] = (char)signal;
	handled++;
	siglongjmp(back, handled);
}

static int blocked(int signal)
{
	sigset_t mask;

	sigprocmask(SIG_SETMASK, NULL, &mask);
	return sigismember(&mask, signal);
}

static NOINLINE void raise_below(int depth)
{
	volatile int kept = depth;

	if (depth == 0)
		raise(SIGUSR1);
	else
		raise_below(depth - 1);
	CHECK(kept == depth);
}

static NOINLINE void round_trips(const char *where, int saves)
{
	volatile int before = handled;
	long long sum = OPAQUE(1000000007LL) + saves;
	int code = sigsetjmp(back, saves);

	popcorn_migration_point();
	printf("%s %d: code %d blocked %d sum %lld\n", where, saves, code - before, blocked(SIGUSR1), sum);
	if (code == 0)
		raise_below(5);
	else if (code < before + 3 && saves)
		raise_below(1);
}

int main(void)
{
	static char stack[SIGSTKSZ];
	stack_t alternate = {.ss_sp = stack, .ss_size = sizeof(stack)};
	struct sigaction action = {.sa_handler = handler};
	sigset_t mask;

	sigaction(SIGUSR1, &action, NULL);
	round_trips("plain", 1);
	round_trips("plain", 0);
	sigemptyset(&mask);
	sigprocmask(SIG_SETMASK, &mask, NULL);
	CHECK(sigaltstack(&alternate, NULL) == 0);
	action.sa_flags = SA_ONSTACK;
	sigaction(SIGUSR1, &action, NULL);
	round_trips("alternate", 1);
	CHECK(sigaltstack(NULL, &alternate) == 0 && alternate.ss_flags == 0);
	round_trips("alternate", 1);
	return 0;
}
