/* setjmp and longjmp work on every ISA; from the first setjmp on hops are put off. */
#include "../sample.h"
#include <setjmp.h>

static jmp_buf escape;
static int depth_reached;

static NOINLINE void dive(int depth)
{
	depth_reached = depth;
	popcorn_migration_point();
	if (depth == 3)
		longjmp(escape, 40 + depth);
	if (depth < 10)
		dive(depth + 1);
	depth_reached = -1;
}

int main(void)
{
	for (int i = 0; i < 3; i++) {
		popcorn_migration_point();
		printf("before %d\n", i);
	}
	volatile int attempts = 0;
	int code = setjmp(escape);
	attempts++;
	printf("attempt %d code %d depth %d\n", attempts, code, depth_reached);
	if (code == 0)
		dive(0);
	if (attempts == 2)
		longjmp(escape, 0);
	CHECK(code == 1 && attempts == 3);
	popcorn_migration_point();
	puts("done");
	return 0;
}
