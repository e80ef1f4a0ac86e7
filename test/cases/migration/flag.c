/* A point costs nothing when nobody waits for it: the flag of the polls is down again after the last planned
   hop. The program reads it where it lies on x86-64; what it reads there on another ISA means nothing. */
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int flag(long address)
{
	int memory = open("/proc/self/mem", O_RDONLY), value = -1;
	pread(memory, &value, sizeof value, address);
	close(memory);
	return value;
}

int main(int count, char **arguments)
{
	long address = strtol(arguments[count - 1], 0, 16);
	for (int i = 0; i < 6; i++) {
		popcorn_migration_point();
		printf("%d", flag(address));
	}
	puts("");
	return 0;
}
