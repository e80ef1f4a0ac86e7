/* Both stacks end at sixteen times the limit, as it is when they grow; the program's handler runs on its
   alternate stack. */
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
static char alternate[1 << 18];
static long depth;

static void ended(int number)
{
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	printf("%ld %ld\n", depth, usage.ru_maxrss);
	fflush(stdout);
	_exit(number == SIGSEGV ? 0 : 1);
}

static long deeper(long n, volatile long *above)
{
	volatile long here = n;
	depth = n;
	if (n % 100 == 0)
		write(-1, "", 0);
	popcorn_migration_point();
	return n < 0 ? 0 : deeper(n + 1, &here) + *above + here;
}

int main(int count, char **arguments)
{
	struct sigaction action = {.sa_handler = ended, .sa_flags = SA_ONSTACK};
	stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
	struct rlimit limit;
	volatile long top = 1;
	sigaltstack(&stack, 0);
	sigaction(SIGSEGV, &action, 0);
	if (count > 1) {
		getrlimit(RLIMIT_STACK, &limit);
		limit.rlim_cur = atol(arguments[1]) << 10;
		setrlimit(RLIMIT_STACK, &limit);
	}
	return (int)deeper(0, &top);
}
