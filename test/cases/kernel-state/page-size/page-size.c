/* The portable machine has one page size and one set of stack minima on every ISA and kernel (hazard 14). */
#include "../../../../samples/sample.h"
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
	long page = sysconf(_SC_PAGESIZE);
	printf("page %ld getpagesize %d\n", page, getpagesize());
	printf("MINSIGSTKSZ %d SIGSTKSZ %d\n", (int)MINSIGSTKSZ, (int)SIGSTKSZ);
	char *map = mmap(NULL, (size_t)page * 3, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	CHECK(map != MAP_FAILED && (unsigned long)map % 65536 == 0);
	memset(map, 7, (size_t)page * 3);
	popcorn_migration_point();
	CHECK(mprotect(map, (size_t)page, PROT_READ) == 0);
	popcorn_migration_point();
	CHECK(munmap(map + page, (size_t)page) == 0);
	popcorn_migration_point();
	CHECK(sysconf(_SC_PAGESIZE) == page);
	printf("ends %d %d\n", map[0], map[page * 3 - 1]);
	CHECK(munmap(map, (size_t)page) == 0 && munmap(map + page * 2, (size_t)page) == 0);
	return 0;
}
