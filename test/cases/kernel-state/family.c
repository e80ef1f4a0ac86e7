/* Row 22: the child of a trial is nobody's business, whatever the program does with its own children. */
#include <errno.h>
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
static volatile int signals;

static void count(int number)
{
	(void)number;
	signals++;
}

static void hop(void)
{
	for (volatile int i = 0; i < 3; i++)
		popcorn_migration_point();
}

int main(void)
{
	struct sigaction action = {.sa_handler = count};
	sigset_t set, pending;
	int status;
	sigaction(SIGCHLD, &action, 0);
	hop();
	printf("%d %d\n", signals, waitpid(-1, &status, 0) < 0 && errno == ECHILD);
	/* Ends while hops are made. */
	pid_t child = fork();
	if (child == 0) {
		usleep(15000);
		_exit(7);
	}
	hop();
	while (waitpid(child, &status, 0) < 0)
		;
	printf("%d %d\n", signals > 0, WEXITSTATUS(status));
	/* Has ended and told so before; one that is told of twice has not been waited for. */
	signals = 0;
	child = fork();
	if (child == 0)
		_exit(9);
	while (signals == 0)
		usleep(1000);
	hop();
	printf("%d ", signals);
	waitpid(child, &status, 0);
	printf("%d\n", WEXITSTATUS(status));
	/* Arrived before, and blocked. */
	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	sigprocmask(SIG_BLOCK, &set, 0);
	if (fork() == 0)
		_exit(8);
	usleep(20000);
	hop();
	sigpending(&pending);
	printf("%d ", sigismember(&pending, SIGCHLD));
	wait(&status);
	signals = 0;
	sigprocmask(SIG_UNBLOCK, &set, 0);
	printf("%d %d\n", WEXITSTATUS(status), signals);
	signal(SIGCHLD, SIG_IGN);
	hop();
	printf("%d\n", signals);
	return 0;
}
