/* Threads, cancellation and stacks. */
#define _GNU_SOURCE
#include "check.h"
#include <popcorn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdint.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int turns;
static atomic_int ended, cleaned;
static sem_t started;
static __thread int own;

static void *takes_turns(void *argument)
{
	for (int i = 0; i < 200; i++) {
		pthread_mutex_lock(&mutex);
		while (turns % 4 != (int)(intptr_t)argument)
			pthread_cond_wait(&changed, &mutex);
		turns++;
		own++;
		pthread_cond_broadcast(&changed);
		pthread_mutex_unlock(&mutex);
	}
	return (void *)(intptr_t)own;
}

static void check_turns(void)
{
	pthread_t threads[4];
	void *result;

	for (intptr_t i = 0; i < 4; i++)
		CHECK(pthread_create(&threads[i], NULL, takes_turns, (void *)i) == 0);
	for (int i = 0; i < 4; i++)
		CHECK(pthread_join(threads[i], &result) == 0 && result == (void *)200);
	CHECK(turns == 800 && own == 0);
}

static void *ends(void *argument)
{
	ended++;
	return argument;
}

static void check_many(void)
{
	pthread_attr_t detached;
	pthread_t thread;

	for (int i = 0; i < 300; i++)
		CHECK(pthread_create(&thread, NULL, ends, NULL) == 0 && pthread_join(thread, NULL) == 0);
	pthread_attr_init(&detached);
	pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
	for (int i = 0; i < 100; i++)
		CHECK(pthread_create(&thread, &detached, ends, NULL) == 0);
	for (int i = 0; ended < 400 && i < 2000; i++)
		usleep(5000);
	CHECK(ended == 400);
}

static void cleans(void *argument)
{
	cleaned += (int)(intptr_t)argument;
}

static void *waits_for_ever(void *argument)
{
	char byte;
	int ends[2];

	CHECK(pipe(ends) == 0);
	pthread_cleanup_push(cleans, argument);
	sem_post(&started);
	read(ends[0], &byte, 1);
	pthread_cleanup_pop(0);
	return NULL;
}

static void *computes_for_ever(void *argument)
{
	pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL);
	pthread_cleanup_push(cleans, argument);
	sem_post(&started);
	for (volatile unsigned long i = 0;; i++)
		;
	pthread_cleanup_pop(0);
	return NULL;
}

static void check_cancel(void *(*function)(void *), intptr_t mark)
{
	pthread_t thread;
	void *result;
	int before = cleaned;

	CHECK(pthread_create(&thread, NULL, function, (void *)mark) == 0);
	while (sem_wait(&started) != 0)
		;
	usleep(20000);
	CHECK(pthread_cancel(thread) == 0 && pthread_join(thread, &result) == 0);
	CHECK(result == PTHREAD_CANCELED && cleaned == before + mark);
}

static int recursion(int n)
{
	volatile char frame[1000];

	frame[n % 1000] = 1;
	return n == 0 ? 0 : recursion(n - 1) + frame[n % 1000];
}

static void *recurses(void *argument)
{
	pthread_attr_t attributes;
	void *low;
	size_t size;
	char here;

	/* Makes this function one whose locals lie on the data stack. */
	popcorn_migration_point();
	CHECK(pthread_getattr_np(pthread_self(), &attributes) == 0);
	CHECK(pthread_attr_getstack(&attributes, &low, &size) == 0);
	CHECK((uintptr_t)&here - (uintptr_t)low < size);
	return (void *)(intptr_t)recursion(argument ? 30000 : 1000000);
}

static void check_stacks(void)
{
	pthread_attr_t large;
	pthread_t thread;
	void *result;

	pthread_attr_init(&large);
	CHECK(pthread_attr_setstacksize(&large, 64 << 20) == 0);
	CHECK(pthread_create(&thread, &large, recurses, &large) == 0 && pthread_join(thread, &result) == 0);
	CHECK(result == (void *)30000);
	CHECK(recurses(NULL) == (void *)1000000);
}

int main(void)
{
	CHECK(sem_init(&started, 0, 0) == 0);
	check_turns();
	check_many();
	check_cancel(waits_for_ever, 1);
	check_cancel(computes_for_ever, 100);
	check_stacks();
	puts("ok");
	return 0;
}
