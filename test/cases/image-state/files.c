/* Files come back with path, flags, offset and mark; copies of a descriptor share again, also with standard
   output. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
	char text[20] = "";
	int log = open("log", O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644),
	    both = open("both", O_RDWR | O_CREAT, 0644);
	int copy = dup(both), other = open("both", O_RDWR), spoken = dup(1),
	    read_only = open("log", O_RDONLY);
	dup2(log, 40);
	write(log, "one\n", 4);
	write(both, "abcdef", 6);
	lseek(copy, 2, SEEK_SET);
	popcorn_migration_point();
	write(40, "two\n", 4);
	write(both, "X", 1);
	write(copy, "Y", 1);
	write(other, "Z", 1);
	pread(other, text, 6, 0);
	dprintf(spoken, "%s %ld %ld %ld\n", text, lseek(both, 0, 1), lseek(copy, 0, 1), lseek(other, 0, 1));
	read(read_only, text, 8);
	dprintf(1, "%.8s", text);
	dprintf(spoken, "%d %d %d %d %d\n", fcntl(log, F_GETFD), fcntl(40, F_GETFD),
	        fcntl(log, F_GETFL) & 07777, fcntl(read_only, F_GETFL) & 07777, write(read_only, "x", 1) < 0);
	dprintf(1, "%d %d\n", fcntl(10, F_GETFD), open("both", O_RDONLY));
	return 0;
}
