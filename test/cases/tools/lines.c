/* Two functions, one of them inlined; values in registers and in memory, a constant, a wide one. */
#include <popcorn.h>
#include <stdio.h>

static inline int step(int index)
{
	popcorn_migration_point();
	return index * 3;
}

__attribute__((noinline)) static __int128 work(int count, __int128 big, double weight)
{
	int total = 0;
	for (int i = 0; i < count; i++) {
		total += step(i);
		big = big * 3 + i;
		weight += total;
	}
	printf("%d %f\n", total, weight);
	return big;
}

int main(int argc, char **argv)
{
	(void)argv;
	__int128 result = work(argc + 3, 5, 0.5);
	printf("%llx\n", (unsigned long long)result);
	return 0;
}
