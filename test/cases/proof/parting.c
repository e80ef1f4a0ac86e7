/* Two runs that part at a known point, value and line. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>

__attribute__((noinline)) static int step(int round, int sum)
{
	popcorn_migration_point();
	return sum * 3 + round;
}

int main(int argc, char **argv)
{
	int sum = atoi(argv[argc - 1]) * 0 + 1, last = atoi(argv[1]);
	for (int i = 0; i < 9; i++)
		sum = step(i == 6 ? i + last : i, sum);
	printf("%d\n", sum > 0);
	return 0;
}
