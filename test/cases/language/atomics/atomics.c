/* C11 atomics of every width up to 64 bits, in memory that moves. */
#include "../../../../samples/sample.h"
#include <stdatomic.h>

struct pair {
	int x, y;
};

static _Atomic int counter;
static atomic_ullong product = 5;
static _Atomic double sum = 1.5;
static atomic_flag flag = ATOMIC_FLAG_INIT;
static _Atomic struct pair pair;
static unsigned char byte = 250;
static short half = 7;

int main(void)
{
	for (int i = 0; i < 4; i++) {
		int expected = 3;
		atomic_fetch_add(&counter, i);
		product *= 3;
		sum = sum + 0.5;
		int exchanged = atomic_compare_exchange_strong(&counter, &expected, 100);
		popcorn_migration_point();
		struct pair changed = pair;
		changed.x += i;
		changed.y -= i;
		pair = changed;
		int was_set = atomic_flag_test_and_set(&flag);
		printf("%d %llu %.1f %d %d %d %d\n", counter, product, sum, was_set, changed.y, exchanged,
		        expected);
	}
	__atomic_fetch_add(&byte, 10, __ATOMIC_SEQ_CST);
	popcorn_migration_point();
	int swapped = __sync_bool_compare_and_swap(&half, 7, 9);
	printf("byte %d half %d %d\n", byte, half, swapped);
	CHECK(atomic_is_lock_free(&counter));
	return 0;
}
