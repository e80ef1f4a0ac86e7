/* Thread-local variables of several sizes and alignments: one offset on every ISA, pointers to them stay
 * right. */
#include "../../../../samples/sample.h"
#include <errno.h>
#include <stdint.h>

static __thread int plain = 5;
static __thread char small = 'x';
static __thread double zeroed;
static __thread _Alignas(64) int aligned64 = 640;
static __thread _Alignas(128) char aligned128[40] = "aligned to 128";
_Thread_local long shared = 1L << 40;
static __thread int *to_plain;

static NOINLINE int *address_of_plain(void)
{
	return &plain;
}

static NOINLINE void change(int by)
{
	plain += by;
	popcorn_migration_point();
	small++;
	zeroed += by * 0.25;
	popcorn_migration_point();
	aligned64 -= by;
	aligned128[by]++;
	shared *= 3;
}

int main(void)
{
	to_plain = address_of_plain();
	int *copy = to_plain;
	CHECK((uintptr_t)&aligned64 % 64 == 0 && (uintptr_t)aligned128 % 128 == 0);
	for (int i = 1; i <= 4; i++) {
		change(i);
		*copy += 10;
		printf("%d %c %.2f %d %s %ld\n", plain, small, zeroed, aligned64, aligned128, shared);
	}
	CHECK(copy == address_of_plain() && to_plain == &plain);
	errno = ERANGE;
	popcorn_migration_point();
	CHECK(errno == ERANGE);
	printf("through the pointer %d\n", *to_plain);
	return 0;
}
