/* Threads work on every ISA; while a second thread lives hops are put off, after each join they are made. */
#include "../sample.h"
#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int turn;
static __thread int own = 3;
static int results[2];

static void *worker(void *argument)
{
	int me = *(int *)argument;
	for (int i = 0; i < 4; i++) {
		CHECK(pthread_mutex_lock(&lock) == 0);
		while (turn % 2 != me)
			pthread_cond_wait(&changed, &lock);
		turn++;
		own += me + i;
		printf("thread %d turn %d own %d\n", me, turn, own);
		pthread_cond_broadcast(&changed);
		CHECK(pthread_mutex_unlock(&lock) == 0);
		popcorn_migration_point();
	}
	results[me] = own;
	return &results[me];
}

static void unlock(void *mutex)
{
	own = 7;
	CHECK(pthread_mutex_unlock(mutex) == 0);
}

/* Waits for what never comes, until it is cancelled; its cleanup gives the mutex back. */
static void *waits_for_ever(void *argument)
{
	CHECK(pthread_mutex_lock(&lock) == 0);
	pthread_cleanup_push(unlock, &lock);
	turn = -1;
	pthread_cond_broadcast(&changed);
	for (;;)
		pthread_cond_wait(&changed, &lock);
	pthread_cleanup_pop(1);
	return argument;
}

static void cancels(void)
{
	pthread_t thread;
	void *joined;
	CHECK(pthread_create(&thread, NULL, waits_for_ever, NULL) == 0);
	CHECK(pthread_mutex_lock(&lock) == 0);
	while (turn >= 0)
		pthread_cond_wait(&changed, &lock);
	CHECK(pthread_mutex_unlock(&lock) == 0);
	popcorn_migration_point();
	CHECK(pthread_cancel(thread) == 0 && pthread_join(thread, &joined) == 0 &&
	        joined == PTHREAD_CANCELED);
	CHECK(pthread_mutex_trylock(&lock) == 0 && pthread_mutex_unlock(&lock) == 0);
	puts("cancelled in its wait, the mutex is free");
}

int main(void)
{
	for (int i = 0; i < 2; i++)
		popcorn_migration_point();
	for (int round = 0; round < 2; round++) {
		int names[2] = {0, 1};
		pthread_t threads[2];
		for (int i = 0; i < 2; i++)
			CHECK(pthread_create(&threads[i], NULL, worker, &names[i]) == 0);
		void *joined[2];
		for (int i = 0; i < 2; i++)
			CHECK(pthread_join(threads[i], &joined[i]) == 0);
		for (int i = 0; i < 2; i++)
			printf("round %d thread %d result %d\n", round, i, *(int *)joined[i]);
		CHECK(own == 3);
		for (int i = 0; i < 2; i++)
			popcorn_migration_point();
	}
	printf("turns %d\n", turn);
	cancels();
	for (int i = 0; i < 2; i++)
		popcorn_migration_point();
	printf("own %d\n", own);
	return 0;
}
