/* Row 13: the new process has another id, and locks held at the image know their owner. */
#define _GNU_SOURCE
#include <errno.h>
#include <popcorn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
static volatile int arrived;

static void count(int number)
{
	arrived += number == SIGUSR1;
}

static void *lock(void *file)
{
	int failed = ftrylockfile(file);
	if (!failed)
		funlockfile(file);
	return (void *)(long)failed;
}

int main(void)
{
	pthread_mutex_t recursive, checked;
	pthread_mutexattr_t kind;
	FILE *file = fopen("data", "w");
	pid_t before = getpid();
	pthread_t thread;
	void *tried;
	pthread_mutexattr_init(&kind);
	pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
	pthread_mutex_init(&recursive, &kind);
	pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_ERRORCHECK);
	pthread_mutex_init(&checked, &kind);
	signal(SIGUSR1, count);
	flockfile(stdout);
	flockfile(file);
	pthread_mutex_lock(&recursive);
	pthread_mutex_lock(&checked);
	popcorn_migration_point();
	fprintf(stderr, "%s\n", before == getpid() ? "same process" : "new process");
	printf("%d %d", ftrylockfile(file), ftrylockfile(stdout));
	printf(" %d %d %d", pthread_mutex_lock(&recursive), pthread_mutex_lock(&checked) == EDEADLK,
	        pthread_mutex_unlock(&checked));
	printf(" %d %d %d", pthread_mutex_unlock(&recursive), pthread_mutex_unlock(&recursive),
	        pthread_mutex_unlock(&recursive) == EPERM);
	raise(SIGUSR1);
	pthread_kill(pthread_self(), SIGUSR1);
	kill(getpid(), SIGUSR1);
	printf(" %d %d\n", arrived, gettid() == getpid());
	funlockfile(stdout);
	pthread_create(&thread, 0, lock, file);
	pthread_join(thread, &tried);
	funlockfile(file);
	funlockfile(file);
	printf("%d", tried != 0);
	pthread_create(&thread, 0, lock, file);
	pthread_join(thread, &tried);
	printf(" %d\n", tried != 0);
	funlockfile(stdout);
	return 0;
}
