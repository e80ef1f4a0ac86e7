/* Loops with several entries (goto into a loop), nested and left by goto: the resume entry enters them at
 * each place. */
#include "../../../../samples/sample.h"

static NOINLINE int two_entries(int start, int limit)
{
	int steps = 0, value = start;
	if (start & 1)
		goto odd;
even:
	value += 2;
	steps++;
	if (value > limit)
		goto out;
odd:
	value += 3;
	steps += 10;
	popcorn_migration_point();
	if (value <= limit)
		goto even;
out:
	return steps * 1000 + value;
}

static NOINLINE int into_the_middle(int count, int from)
{
	int i = 0, j = 0, trace = 0;
	if (from == 1)
		goto inner;
	if (from == 2)
		goto tail;
	for (i = 0; i < count; i++) {
		for (j = 0; j < 2; j++) {
		inner:
			trace = trace * 3 + i + j;
			popcorn_migration_point();
		}
	tail:
		trace += 7;
	}
	return trace;
}

/* Three blocks that all jump to each other. */
static NOINLINE unsigned triangle(unsigned state)
{
	unsigned visits = 0;
	switch (state % 3) {
	case 0:
		goto a;
	case 1:
		goto b;
	default:
		goto c;
	}
a:
	visits += 1;
	state = state * 5 + 1;
	if (visits > 150)
		goto out;
	if (state & 4)
		goto c;
b:
	visits += 16;
	state = state * 7 + 3;
	if (state & 2)
		goto a;
c:
	visits += 64;
	state ^= visits;
	if (visits > 150)
		goto out;
	popcorn_migration_point();
	if (state & 1)
		goto b;
	goto a;
out:
	return visits * 1000 + state % 1000;
}

int main(void)
{
	printf("two entries %d %d\n", two_entries(OPAQUE(0), 9), two_entries(OPAQUE(1), 9));
	for (int from = 0; from < 3; from++)
		printf("into the middle from %d: %d\n", from, into_the_middle(OPAQUE(2), from));
	printf("triangle %u %u\n", triangle(OPAQUE(1u)), triangle(OPAQUE(3u)));
	return 0;
}
