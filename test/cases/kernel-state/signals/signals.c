/* Signal handlers run on every ISA and stay installed across hops; in a handler's frame a hop is put off. */
#include "../../../../samples/sample.h"
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t caught, in_handler_sum;
static int *shared;

static void handler(int number)
{
	caught++;
	for (int i = 0; i < 3; i++)
		in_handler_sum += number == SIGUSR1 ? 1 : 100;
	popcorn_migration_point();
	*shared += 5;
}

static void with_info(int number, siginfo_t *info, void *context)
{
	CHECK(context && info->si_signo == number && info->si_pid == getpid());
	popcorn_migration_point();
	caught += 10;
}

int main(void)
{
	int local = 1;
	shared = &local;
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
	CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
	CHECK(signal(SIGUSR2, handler) == SIG_DFL);
	CHECK(signal(SIGPIPE, SIG_IGN) == SIG_DFL);
	for (int i = 0; i < 3; i++) {
		popcorn_migration_point();
		CHECK(raise(SIGUSR1) == 0);
		printf("round %d caught %d sum %d local %d\n", i, (int)caught, (int)in_handler_sum, local);
	}
	CHECK(raise(SIGUSR2) == 0);
	printf("caught %d sum %d local %d\n", (int)caught, (int)in_handler_sum, local);

	struct sigaction informed = {.sa_sigaction = with_info, .sa_flags = SA_SIGINFO};
	CHECK(sigaction(SIGUSR2, &informed, &action) == 0);
	CHECK(action.sa_handler == handler);
	sigset_t blocked, pending;
	sigemptyset(&blocked);
	sigaddset(&blocked, SIGUSR2);
	CHECK(sigprocmask(SIG_BLOCK, &blocked, NULL) == 0);
	CHECK(kill(getpid(), SIGUSR2) == 0);
	/* A blocked signal is pending over the hop and comes afterwards. */
	popcorn_migration_point();
	CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR2));
	CHECK(sigprocmask(SIG_UNBLOCK, &blocked, NULL) == 0);
	printf("caught %d\n", (int)caught);
	popcorn_migration_point();
	CHECK(signal(SIGPIPE, SIG_DFL) == SIG_IGN);
	puts("ignored stays ignored");
	return 0;
}
