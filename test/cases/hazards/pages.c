/* Row 14: what the kernel says about pages and signal frames does not reach the program, and memory comes in
   portable pages. */
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
	for (int i = 0; i < 3; i++) {
		unsigned long least = getauxval(AT_MINSIGSTKSZ), place = 0;
		for (int k = 0; k < 4; k++)
			place |= (unsigned long)mmap(0, 1, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		printf("%lu %ld %d %d %lu\n", getauxval(AT_PAGESZ), sysconf(_SC_PAGESIZE), MINSIGSTKSZ,
		        least == MINSIGSTKSZ, place % 65536);
		popcorn_migration_point();
	}
	return 0;
}
