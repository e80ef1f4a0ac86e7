/* A file has become too large, and the signal of it waits: an image that does not fit either does not take it away. */
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void)
{
	struct rlimit limit = {4096, 4096};
	static char block[8192];
	sigset_t set, pending;

	sigemptyset(&set);
	sigaddset(&set, SIGXFSZ);
	sigprocmask(SIG_BLOCK, &set, 0);
	setrlimit(RLIMIT_FSIZE, &limit);
	popcorn_migration_point();
	sigpending(&pending);
	printf("%d\n", sigismember(&pending, SIGXFSZ));
	FILE *file = fopen("too-large", "w");
	while (write(fileno(file), block, sizeof block) > 0)
		;
	popcorn_migration_point();
	sigpending(&pending);
	printf("%d\n", sigismember(&pending, SIGXFSZ));
	return 0;
}
