/* 2 GiB of heap, each page written, are the same after a hop. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
	unsigned long wrong = 0;
	char *much = malloc(2049ul << 20);
	for (unsigned long i = 0; i < 2049; i++)
		memset(much + (i << 20), (int)(i % 100) + 1, 1 << 20);
	/* The points of what is above are fewer than 5000. */
	for (volatile int i = 0; i < 6000; i++)
		popcorn_migration_point();
	for (unsigned long i = 0; i < 2049ul << 20; i += 77)
		wrong += much[i] != (char)((i >> 20) % 100 + 1);
	printf("%d %lu\n", much != 0, wrong);
	return 0;
}
