/* A private map of a file is mapped again: what has not been written to is neither read nor carried, and
   locks of the file stay. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
static const size_t size = 1ul << 30;

static char *map(const char *name, int protection, int keep)
{
	int file = open(name, O_CREAT | O_RDWR, 0600);
	ftruncate(file, (off_t)size);
	pwrite(file, "begin", 5, 0);
	pwrite(file, "end", 3, (off_t)size - 3);
	char *at = mmap(0, size, protection, MAP_PRIVATE, file, 0);
	if (!keep)
		close(file);
	return at;
}

/* Whether a child is kept from locking the file. */
static int locked(const char *name)
{
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = 1};
	int pipes[2];
	char c = 0;
	pipe(pipes);
	if (fork() == 0) {
		c = fcntl(open(name, O_RDWR), F_SETLK, &lock) < 0;
		write(pipes[1], &c, 1);
		_exit(0);
	}
	read(pipes[0], &c, 1);
	close(pipes[0]);
	close(pipes[1]);
	return c;
}

int main(void)
{
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = 1};
	char *closed = map("closed", PROT_READ, 0), *open_one = map("open", PROT_READ | PROT_WRITE, 1);
	char *gone = map("gone", PROT_READ | PROT_WRITE, 1),
	     *hidden = map("hidden", PROT_READ | PROT_WRITE, 0);
	int file = open("open", O_RDWR), next = dup(file);
	close(next);
	fcntl(file, F_SETLK, &lock);
	unlink("gone");
	memcpy(open_one + 4096, "mine", 4);
	memset(open_one, 0, 5);
	memcpy(gone + size / 2, "own", 3);
	memcpy(hidden + 8192, "hidden", 6);
	mprotect(hidden, size, PROT_NONE);
	for (volatile int i = 0; i < 4; i++)
		popcorn_migration_point();
	mprotect(hidden, size, PROT_READ);
	printf("%.5s %.3s %d %.3s %.4s %.3s %.5s %.3s %.6s %.3s\n", closed, closed + size - 3, open_one[0],
	        open_one + 2, open_one + 4096, open_one + size - 3, gone, gone + size / 2, hidden + 8192,
	        hidden + size - 3);
	printf("locked %d, descriptors: %d\n", locked("open"), dup(file) - next);
	return 0;
}
