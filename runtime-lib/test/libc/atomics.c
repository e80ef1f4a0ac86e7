/* libatomic: every size, with threads, signals, forks and cancellation. */
#define _GNU_SOURCE
#pragma clang diagnostic ignored "-Watomic-alignment"
#include "check.h"
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#define SIZED(bytes)                                                                                         \
	static void check_##bytes(void)                                                                      \
	{                                                                                                    \
		struct object {                                                                              \
			unsigned char byte[bytes];                                                           \
		} first, second, seen;                                                                       \
		_Alignas(16) static struct {                                                                 \
			unsigned char before;                                                                \
			struct object object;                                                                \
			unsigned char after;                                                                 \
		} memory;                                                                                    \
		memset(&first, 17, bytes);                                                                   \
		memset(&second, 34, bytes);                                                                  \
		__atomic_store(&memory.object, &first, __ATOMIC_RELEASE);                                    \
		__atomic_load(&memory.object, &seen, __ATOMIC_ACQUIRE);                                      \
		CHECK(memcmp(&seen, &first, bytes) == 0);                                                    \
		__atomic_exchange(&memory.object, &second, &seen, __ATOMIC_SEQ_CST);                         \
		CHECK(memcmp(&seen, &first, bytes) == 0);                                                    \
		CHECK(!__atomic_compare_exchange(&memory.object, &seen, &first, 0, 5, 5));                   \
		CHECK(memcmp(&seen, &second, bytes) == 0);                                                   \
		CHECK(__atomic_compare_exchange(&memory.object, &seen, &first, 0, 5, 5));                    \
		CHECK(memcmp(&memory.object, &first, bytes) == 0);                                           \
		__atomic_exchange(&memory.object, &second, &second, __ATOMIC_SEQ_CST);                       \
		CHECK(memcmp(&second, &first, bytes) == 0 && memory.object.byte[bytes - 1] == 34);           \
		CHECK(memory.before == 0 && memory.after == 0);                                              \
	}

SIZED(1)
SIZED(2)
SIZED(3)
SIZED(4)
SIZED(7)
SIZED(8)
SIZED(9)
SIZED(16)
SIZED(24)
SIZED(1000)

static void check_sizes(void)
{
	check_1(), check_2(), check_3(), check_4(), check_7(), check_8(), check_9(), check_16(), check_24(),
	        check_1000();
}

static void check_lock_free(void)
{
	volatile size_t size = 16;
	_Alignas(8) char word[16];

	CHECK(!__atomic_is_lock_free(size, word) && !__atomic_is_lock_free(size + 8, word));
	size = 8;
	CHECK(__atomic_is_lock_free(size, word) && !__atomic_is_lock_free(size, word + 1));
	CHECK(!__atomic_is_lock_free(size - 5, word) && __atomic_is_lock_free(size - 7, word + 1));
}

static _Atomic unsigned __int128 wide;
static __int128 narrow = -5;

static void check_128_bits(void)
{
	unsigned __int128 big = (unsigned __int128)1 << 100;

	wide = big;
	wide += 7, wide -= 2, wide |= 8, wide &= ~(unsigned __int128)1, wide ^= 2;
	CHECK(wide == big + 14);
	CHECK(atomic_exchange(&wide, 3) == big + 14 &&
	        __atomic_fetch_nand((unsigned __int128 *)&wide, 1, 5) == 3);
	CHECK(wide == ~(unsigned __int128)1);
	CHECK(__sync_fetch_and_add(&narrow, 3) == -5 && __sync_add_and_fetch(&narrow, 1) == -1);
	CHECK(!__sync_bool_compare_and_swap(&narrow, 1, 2) &&
	        __sync_val_compare_and_swap(&narrow, -1, 9) == -1);
	CHECK(__atomic_fetch_max(&narrow, -1, 5) == 9 && narrow == 9 &&
	        __atomic_fetch_min(&narrow, -1, 5) == 9 && narrow == -1);
	CHECK(__atomic_fetch_min((unsigned __int128 *)&narrow, 1, 5) + 1 == 0 && narrow == 1);
	CHECK(__atomic_load_n(&narrow, 5) == 1);
}

static _Atomic long double quad;
static _Atomic _Complex double point;

static void check_numbers(void)
{
	quad = 1, quad += 0.5L, quad *= 3, quad++;
	CHECK(quad == 5.5L);
	point = 3;
	CHECK(point == 3);
}

/* Equal members, whoever looks. */
struct triple {
	long a, b, c;
};

static _Atomic struct triple shared;

static void add(long n)
{
	struct triple seen = shared, next;

	do {
		CHECK(seen.a == seen.b && seen.b == seen.c);
		next = (struct triple){seen.a + n, seen.b + n, seen.c + n};
	} while (!atomic_compare_exchange_weak(&shared, &seen, next));
}

static void *adds(void *argument)
{
	for (int i = 0; i < 2000; i++)
		add(1);
	return argument;
}

/* A child of a fork amid threads finds the lock free and the object whole. */
static void check_threads_and_forks(void)
{
	pthread_t threads[3];

	for (int i = 0; i < 3; i++)
		CHECK(pthread_create(&threads[i], NULL, adds, NULL) == 0);
	for (int i = 0; i < 10; i++) {
		int status;
		pid_t child = fork();

		if (child == 0) {
			alarm(20);
			add(1);
			_exit(0);
		}
		CHECK(waitpid(child, &status, 0) == child && status == 0);
	}
	for (int i = 0; i < 3; i++)
		CHECK(pthread_join(threads[i], NULL) == 0);
	CHECK(((struct triple)shared).c == 6000);
}

static volatile sig_atomic_t handled;

static void handler(int signal)
{
	(void)signal;
	add(1);
	handled++;
}

static void check_handlers(void)
{
	struct itimerval often = {{0, 500}, {0, 500}}, never = {0};
	long before = ((struct triple)shared).a, own = 0;

	signal(SIGALRM, handler);
	setitimer(ITIMER_REAL, &often, NULL);
	for (; handled < 20 || own < 1000; own++)
		add(1);
	setitimer(ITIMER_REAL, &never, NULL);
	CHECK(((struct triple)shared).a == before + own + handled);
}

static void *never_ends(void *argument)
{
	pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL);
	for (;;)
		add(0);
	return argument;
}

static void check_cancellation(void)
{
	for (int i = 0; i < 20; i++) {
		pthread_t thread;

		CHECK(pthread_create(&thread, NULL, never_ends, NULL) == 0);
		usleep(500);
		CHECK(pthread_cancel(thread) == 0 && pthread_join(thread, NULL) == 0);
		add(0);
	}
}

int main(void)
{
	check_sizes();
	check_lock_free();
	check_128_bits();
	check_numbers();
	check_threads_and_forks();
	check_handlers();
	check_cancellation();
	return 0;
}
