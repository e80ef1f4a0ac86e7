/* Handlers need no more of their stack than their data frames. */
#include <errno.h>
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static volatile int handled, inside;
static char *low, *high;

static void handler(int number)
{
	char local[256];
	snprintf(local, sizeof local, "%d", number);
	inside = local >= low && local < high;
	handled = atoi(local);
}

int main(void)
{
	size_t sizes[] = {2048, 4096, 8192, 16384, 65536, MINSIGSTKSZ, SIGSTKSZ};
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
	stack_t stack = {.ss_sp = malloc(2047), .ss_size = 2047};
	printf("%d %d\n", sigaltstack(&stack, 0), errno == ENOMEM);
	sigaction(SIGUSR1, &action, 0);
	for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		stack.ss_size = sizes[i];
		stack.ss_sp = low = malloc(sizes[i]);
		high = low + sizes[i];
		printf("%d ", sigaltstack(&stack, 0));
		popcorn_migration_point();
		handled = inside = 0;
		raise(SIGUSR1);
		printf("%d %d\n", handled == SIGUSR1, inside);
	}
	return 0;
}
