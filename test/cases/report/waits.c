/* A signal for the command is one for the program; what a terminal sends comes once. */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
static volatile int came;

static void count(int number)
{
	came += number == SIGUSR1;
}

int main(void)
{
	signal(SIGUSR1, count);
	puts("waits");
	fflush(stdout);
	while (!came)
		usleep(1000);
	usleep(100000);
	printf("%d\n", came);
	return 5;
}
