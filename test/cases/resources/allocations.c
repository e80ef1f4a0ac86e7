// Memory that is asked for and given back by turns: for each size, page faults of the last thousand of 1,200 turns.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static long faults(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_minflt;
}

int main(void)
{
	for (size_t size = 10; size < 120000; size += 1 + size / 3) {
		long before = 0;
		for (int turn = 0; turn < 1200; turn++) {
			void *volatile memory = malloc(size);
			if (turn == 200)
				before = faults();
			memset(memory, 1, size);
			free(memory);
		}
		printf("%zu %ld\n", size, faults() - before);
	}
	return 0;
}
