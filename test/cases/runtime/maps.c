/* Pages behind the end of a mapped file cannot be read, a reserve is larger than the memory there is, and
   hidden bytes stay hidden. */
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
	int file = open("short", O_RDWR | O_CREAT | O_TRUNC, 0600);
	write(file, "bytes", 5);
	char *mapped = mmap(0, 1 << 20, PROT_READ, MAP_PRIVATE, file, 0);
	char *hidden = mmap(0, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	char *reserve = mmap(0, 100ul << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	hidden[700000] = 'h';
	mprotect(hidden, 1 << 20, PROT_NONE);
	popcorn_migration_point();
	int opened = mprotect(hidden, 1 << 20, PROT_READ) | mprotect(reserve, 65536, PROT_READ);
	printf("%s %c %d %d\n", mapped, hidden[700000], opened, reserve[0]);
	return 0;
}
