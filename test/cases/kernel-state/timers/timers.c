/* An interval timer goes on over hops, children end while the parent hops, an alternate signal stack stays. */
#include "../../../../samples/sample.h"
#include <errno.h>
#include <signal.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t ticks, ended;
static char alternate[2 * 65536];

static void tick(int number)
{
	(void)number;
	ticks++;
}

static void child_ended(int number)
{
	(void)number;
	ended++;
}

static void on_alternate(int number)
{
	char local = (char)number;
	char *at = OPAQUE(&local);
	ticks += at != NULL;
}

int main(void)
{
	CHECK(signal(SIGALRM, tick) == SIG_DFL && signal(SIGCHLD, child_ended) == SIG_DFL);
	struct itimerval timer = {{0, 2000}, {0, 2000}}, off = {{0, 0}, {0, 0}};
	CHECK(setitimer(ITIMER_REAL, &timer, NULL) == 0);
	while (ticks < 12) {
		popcorn_migration_point();
		usleep(500);
	}
	CHECK(setitimer(ITIMER_REAL, &off, &timer) == 0);
	printf("ticked, interval %ld\n", (long)timer.it_interval.tv_usec);
	for (int i = 0; i < 3; i++) {
		int status;
		pid_t child = fork();
		if (child == 0)
			_exit(i + 5);
		popcorn_migration_point();
		while (waitpid(child, &status, 0) < 0)
			CHECK(errno == EINTR);
		printf("child %d\n", WEXITSTATUS(status));
	}
	popcorn_migration_point();
	printf("children ended %d\n", (int)ended);
	stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate}, found;
	CHECK(sigaltstack(&stack, NULL) == 0);
	popcorn_migration_point();
	CHECK(sigaltstack(NULL, &found) == 0);
	CHECK(found.ss_sp == alternate && found.ss_size == sizeof alternate && found.ss_flags == 0);
	struct sigaction action = {.sa_handler = on_alternate, .sa_flags = SA_ONSTACK};
	CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
	popcorn_migration_point();
	int before = ticks;
	CHECK(raise(SIGUSR1) == 0 && ticks == before + 1);
	printf("system %d\n", WEXITSTATUS(system("exit 3")));
	return 0;
}
