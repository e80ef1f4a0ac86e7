/* How much an idle program has mapped, at the start and after its hops. */
#include <popcorn.h>
#include <stdio.h>

/* Bytes of all mappings that can be touched; what only reserves addresses does not count. */
static unsigned long mapped(void)
{
	unsigned long begin, end, sum = 0;
	char rights[5], rest[4096];
	FILE *maps = fopen("/proc/self/maps", "r");
	while (maps && fscanf(maps, "%lx-%lx %4s%4095[^\n]\n", &begin, &end, rights, rest) == 4)
		if (rights[0] != '-' && begin < 0x100000000000ul)
			sum += end - begin;
	if (maps)
		fclose(maps);
	return sum;
}

int main(void)
{
	popcorn_migration_point();
	popcorn_migration_point();
	popcorn_migration_point();
	unsigned long sum = mapped();
	printf("%s\n", sum > 0 && sum < 64ul << 20 ? "little" : "much");
	fprintf(stderr, "%lu KiB\n", sum >> 10);
	return 0;
}
