/* The process id and open descriptors are the same after a hop. */
#include <popcorn.h>
#include <stdio.h>
#include <unistd.h>
#include <sys/stat.h>

static int open_descriptors(void)
{
	struct stat s;
	int n = 0;
	for (int i = 0; i < 1024; i++)
		n += fstat(i, &s) == 0;
	return n;
}

int main(void)
{
	pid_t self = getpid(), parent = getppid();
	int before = open_descriptors();
	for (volatile int i = 0; i < 3; i++) {
		popcorn_migration_point();
		printf("%d %d %d\n", getpid() == self, getppid() == parent, open_descriptors() - before);
	}
	return 0;
}
