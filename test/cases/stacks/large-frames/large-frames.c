/* Locals of megabytes: the data stack grows by much at once, and shrinks again, between hops. */
#include "../../../../samples/sample.h"
#include <string.h>

/* Every byte is the given one. */
static int is_filled(const char *at, size_t length, char with)
{
	return at[0] == with && memcmp(at, at + 1, length - 1) == 0;
}

static NOINLINE int descend(int depth)
{
	char block[300000];
	int below = 0;
	memset(block, 'a' + depth, sizeof block);
	if (depth > 0)
		below = descend(depth - 1);
	popcorn_migration_point();
	CHECK(is_filled(block, sizeof block, (char)('a' + depth)));
	return below * 3 + block[depth];
}

static NOINLINE int at_once(void)
{
	char block[6 << 20];
	memset(block, 'x', sizeof block);
	popcorn_migration_point();
	CHECK(is_filled(block, sizeof block, 'x'));
	return (int)(sizeof block >> 20);
}

static NOINLINE int variable(size_t length)
{
	char block[length];
	memset(block, 'y', length);
	popcorn_migration_point();
	CHECK(is_filled(block, length, 'y'));
	return (int)(sizeof block >> 20);
}

int main(void)
{
	printf("descended %d\n", descend(12));
	printf("at once %d MiB\n", at_once());
	printf("variable %d MiB\n", variable((size_t)OPAQUE(5) << 20));
	printf("descended again %d\n", descend(3));
	return 0;
}
