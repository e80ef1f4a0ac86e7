// Asks for hops while the handler of a timer's signal asks for others: each is told of its own.
#include <errno.h>
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>

static const char *const isas[] = {"aarch64", "riscv64", "x86_64"};
static volatile int asking, interruptions;

static void on_alarm(int number)
{
	int error = errno;

	(void)number;
	if (asking && popcorn_migrate("riscv64") != 0)
		interruptions++;
	errno = error;
}

int main(void)
{
	struct itimerval millisecond = {{0, 1000}, {0, 1000}};

	signal(SIGALRM, on_alarm);
	setitimer(ITIMER_REAL, &millisecond, NULL);
	for (int round = 0; round < 6 || (interruptions == 0 && round < 300); round++) {
		asking = 1;
		int failed = popcorn_migrate(isas[round % 3]);
		asking = 0;
		if (failed)
			printf("round %d: %d\n", round, errno);
	}
	puts(interruptions > 0 ? "interrupted" : "undisturbed");
	return 0;
}
