/* Row 34: under a frame that cannot move the stack is not walked at each point: 20,000 points above 20,000
   frames take no time. */
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
static volatile int depth_reached;

__attribute__((noinline)) static int down(int depth)
{
	if (depth == 0) {
		for (int i = 0; i < 20000; i++)
			popcorn_migration_point();
		return 0;
	}
	int below = down(depth - 1);
	depth_reached = below + 1;
	return below + 1;
}

static void handler(int number)
{
	down(number == SIGUSR1 ? 20000 : 0);
}

int main(void)
{
	signal(SIGUSR1, handler);
	raise(SIGUSR1);
	for (int i = 0; i < 1100; i++)
		popcorn_migration_point();
	printf("%d\n", depth_reached);
	return 0;
}
