/* Jumps to calls of setjmp whose frames were rebuilt: nested, in a loop, over several frames. */
#include <stdio.h>

typedef unsigned long buffer[4];
extern int setjmp(buffer) __attribute__((returns_twice));
extern void harness_jump(buffer, int) __attribute__((noreturn));
extern void popcorn_migration_point(void);

static buffer outer;
static volatile int depth_reached;

static __attribute__((noinline)) int dive(int depth, double weight)
{
	depth_reached = depth;
	popcorn_migration_point();
	if (depth == 5)
		harness_jump(outer, (int)(weight * depth));
	return dive(depth + 1, weight + 0.5) + depth_reached;
}

static __attribute__((noinline)) int level(int number, buffer *above)
{
	buffer here;
	volatile int rounds = 0;
	long sum = number * 1000L;
	int code = setjmp(here);

	popcorn_migration_point();
	rounds++;
	if (code == 0 && number < 4)
		sum += level(number + 1, &here);
	if (code < 3)
		harness_jump(here, code + 1);
	printf("level %d code %d rounds %d sum %ld\n", number, code, rounds, sum);
	if (above != 0 && number % 2 == 0)
		harness_jump(*above, code + number);
	return (int)sum + rounds;
}

int portable_main(void)
{
	buffer all[3];
	double kept = 2.5;
	long words[3] = {7, 8, 9};
	int code = setjmp(outer);

	printf("code %d kept %.1f depth %d\n", code, kept, depth_reached);
	if (code == 0)
		return dive(0, kept);
	volatile int i = 0, seen = 0;
	for (i = 0; i < 3; i++) {
		int found = setjmp(all[i]);

		popcorn_migration_point();
		if (found != 0) {
			printf("found %d i %d %ld\n", found, i, words[found]);
			if (++seen == 2)
				break;
		}
	}
	if (seen < 2)
		harness_jump(all[seen], seen + 1);
	return level(0, 0) % 100 + seen;
}
