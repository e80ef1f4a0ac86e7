/* In 2 GiB of addresses, emulator included, and with the kernel's usual limit for stacks. */
#include <popcorn.h>
#include <stdio.h>

static long deep(long n, volatile long *above)
{
	volatile long here = n;
	for (int i = 0; n == 0 && i < 3; i++)
		popcorn_migration_point();
	return n == 0 ? 0 : deep(n - 1, &here) + (*above == here + 1);
}

int main(void)
{
	volatile long top = 1000001;
	printf("%ld\n", deep(1000000, &top));
	return 0;
}
