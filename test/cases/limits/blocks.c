/* Each with a page that is touched and a guard: 40,000 maps of the kernel. */
#include <popcorn.h>
#include <stdio.h>
#include <sys/mman.h>

enum { PAGE = 65536, BLOCKS = 20000 };

static char *block[BLOCKS];

int main(void)
{
	long sum = 0;
	for (int i = 0; i < BLOCKS; i++) {
		block[i] = mmap(0, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		if (block[i] == MAP_FAILED || mprotect(block[i] + PAGE, PAGE, PROT_NONE))
			return 9;
		block[i][i % PAGE] = 1;
	}
	/* The points of what is above are fewer than 50000. */
	for (volatile int i = 0; i < 60000; i++)
		popcorn_migration_point();
	for (int i = 0; i < BLOCKS; i += 2)
		munmap(block[i], 2 * PAGE);
	for (int i = 1; i < BLOCKS; i += 2)
		sum += block[i][i % PAGE];
	printf("%ld\n", sum);
	return 0;
}
