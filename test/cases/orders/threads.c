/* Two threads, until there is a file "stop". */
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static void *waits(void *argument)
{
	while (access("stop", F_OK) != 0)
		usleep(10000);
	return argument;
}

int main(void)
{
	pthread_t thread;

	pthread_create(&thread, NULL, waits, NULL);
	puts("begun");
	fflush(stdout);
	waits(NULL);
	pthread_join(thread, NULL);
	puts("wrong: 0");
	return 0;
}
