/* ./sparse N: of 64 MiB a kernel's page in each 64 KiB is touched, of N MiB one page, of as much one that is
   hidden now; prints what it has, and whether it is resident in about as much memory after four points as
   before. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { PAGE = 65536, MANY = 64 << 20, BOTH = PROT_READ | PROT_WRITE };

static char *map(size_t length, int protection, int flags)
{
	char *at = mmap(0, length, protection, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
	if (at == MAP_FAILED)
		exit(9);
	return at;
}

static long resident(void)
{
	long all, resident = 0;
	FILE *file = fopen("/proc/self/statm", "r");
	if (file && fscanf(file, "%ld %ld", &all, &resident) != 2)
		exit(8);
	if (file)
		fclose(file);
	return resident;
}

int main(int count, char **arguments)
{
	const size_t huge = strtoul(arguments[count - 1], 0, 10) << 20;
	char *many = map(MANY, BOTH, 0), *one = map(huge, BOTH, MAP_NORESERVE),
	     *hidden = map(huge, BOTH, MAP_NORESERVE);
	long sum = 0, before;
	for (size_t i = 0; i < MANY; i += PAGE)
		many[i + 4096] = 1;
	one[huge / 2] = hidden[huge / 2] = 1;
	for (size_t i = 0; i < 1 << 20; i += 4096)
		sum += one[i];
	if (mprotect(hidden, huge, PROT_NONE))
		return 7;
	before = resident();
	for (volatile int i = 0; i < 4; i++)
		popcorn_migration_point();
	/* 2 MiB of pages of 4 KiB. */
	int grown = resident() > before + 512;
	for (size_t i = 0; i < MANY; i += PAGE)
		sum += many[i] + many[i + 4096] + many[i + 8192];
	if (mprotect(hidden, huge, PROT_READ))
		return 6;
	printf("%ld %d %d %s\n", sum, one[huge / 2], hidden[huge / 2], grown ? "grown" : "not grown");
	return 0;
}
