/* The image has been read and cannot be loaded: what the source needs to read it again is still there. */
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
	int file = open("mapped", O_RDWR | O_CREAT | O_TRUNC, 0600), next;
	int marked = open("marked", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	write(file, "bytes of a file", 16);
	char *mapped = mmap(0, 65536, PROT_READ, MAP_PRIVATE, file, 0);
	close(file);
	popcorn_migration_point();
	popcorn_migration_point();
	next = dup(0);
	printf("%s %d %d\n", mapped, fcntl(marked, F_GETFD), next == file);
	return 0;
}
