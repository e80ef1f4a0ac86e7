/* TLS has one layout: offsets from pthread_self(), initial values and alignment, in each thread. */
#include "check.h"
#include <pthread.h>
#include <stdint.h>

static __thread char one = 1;
static __thread long zero;
static __thread char aligned[100] __attribute__((aligned(64)));
static __thread int five = 5;
static __thread double half __attribute__((aligned(128))) = 2.5;

static long offset(const void *variable)
{
	return (long)((const char *)variable - (const char *)pthread_self());
}

static void *check_thread(void *unused)
{
	CHECK(one == 1 && zero == 0 && aligned[99] == 0 && five == 5 && half == 2.5);
	CHECK((uintptr_t)aligned % 64 == 0 && (uintptr_t)&half % 128 == 0);
	printf("%ld %ld %ld %ld %ld\n", offset(&one), offset(&zero), offset(aligned), offset(&five),
	        offset(&half));
	one = 9, zero = 9, aligned[99] = 9, five = 9, half = 9;
	return unused;
}

int main(void)
{
	pthread_t thread;

	check_thread(NULL);
	for (int i = 0; i < 3; i++) {
		CHECK(pthread_create(&thread, NULL, check_thread, NULL) == 0);
		CHECK(pthread_join(thread, NULL) == 0);
	}
	CHECK(one == 9 && zero == 9 && aligned[99] == 9 && five == 9 && half == 9);
	puts("ok");
	return 0;
}
