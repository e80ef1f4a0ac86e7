/* A FILE lock is held across a hop: its owner must know itself afterwards (hazard 13). */
#include "../../../../samples/sample.h"
#include <pthread.h>

int main(void)
{
	flockfile(stdout);
	printf("locked once, ");
	popcorn_migration_point();
	flockfile(stdout);
	printf("locked twice, ");
	popcorn_migration_point();
	funlockfile(stdout);
	popcorn_migration_point();
	CHECK(ftrylockfile(stdout) == 0);
	printf("tried, ");
	popcorn_migration_point();
	funlockfile(stdout);
	funlockfile(stdout);
	puts("unlocked");

	pthread_mutexattr_t attributes;
	pthread_mutex_t recursive, checked;
	pthread_mutexattr_init(&attributes);
	pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
	pthread_mutex_init(&recursive, &attributes);
	pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_ERRORCHECK);
	pthread_mutex_init(&checked, &attributes);
	CHECK(pthread_mutex_lock(&recursive) == 0 && pthread_mutex_lock(&checked) == 0);
	popcorn_migration_point();
	CHECK(pthread_mutex_lock(&recursive) == 0);
	CHECK(pthread_mutex_lock(&checked) != 0);
	popcorn_migration_point();
	CHECK(pthread_mutex_unlock(&recursive) == 0 && pthread_mutex_unlock(&recursive) == 0);
	CHECK(pthread_mutex_unlock(&recursive) != 0);
	CHECK(pthread_mutex_unlock(&checked) == 0);
	puts("mutexes know their owner");
	return 0;
}
