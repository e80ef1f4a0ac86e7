/* Opens one thing, passes a migration point, and says whether the descriptor still does what it did. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int device = argc > 1 ? open(argv[1], O_RDWR | O_CLOEXEC | O_NOCTTY) : -1, twin = dup(device);
	char byte = 'x';

	popcorn_migration_point();
	errno = 0;
	printf("%s:", argc > 1 ? argv[1] : "nothing");
	if (argc > 2 && strcmp(argv[2], "write") == 0)
		printf(" write %zd", write(device, "hello\n", 6));
	else
		printf(" read %zd", read(device, &byte, 1));
	printf(" %s, %d %d %d\n", errno ? strerror(errno) : "well", byte == 0, fcntl(device, F_GETFD),
	        fcntl(twin, F_GETFD));
	return 0;
}
