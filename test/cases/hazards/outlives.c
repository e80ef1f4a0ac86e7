/* Row 13: only the main thread has an id that an exec keeps; one that outlives it never hops, whatever it
   holds. */
#include <popcorn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static pthread_t main_thread;

static void *last(void *unused)
{
	pid_t id = gettid();
	pthread_join(main_thread, NULL);
	flockfile(stdout);
	for (int i = 0; i < 5; i++) {
		popcorn_migration_point();
		printf("%d %d\n", gettid() == id, ftrylockfile(stdout));
	}
	exit(unused != NULL);
}

int main(void)
{
	pthread_t thread;
	main_thread = pthread_self();
	popcorn_migration_point();
	if (pthread_create(&thread, NULL, last, NULL) != 0)
		return 1;
	pthread_exit(NULL);
}
