/* The last page of a mapped file goes on with zeros, as a configure's check of mmap wants it; behind that
   page there is nothing. */
#define _GNU_SOURCE
#include <errno.h>
#include <popcorn.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
static sigjmp_buf fault;

static void handler(int number)
{
	siglongjmp(fault, number);
}

static int new_file(long size)
{
	char name[] = "tailXXXXXX";
	int file = mkstemp(name);
	unlink(name);
	for (long i = 0; i < size; i++)
		write(file, "x", 1);
	return file;
}

static const char *zeros(volatile char *from, volatile char *end)
{
	if (sigsetjmp(fault, 1) != 0)
		return "fault";
	for (; from < end; from++)
		if (*from != 0)
			return "full";
	return "zeros";
}

static void look(int flags, long size)
{
	long page = getpagesize(), pages = (size + page - 1) / page * page;
	int file = new_file(size);
	char *map = mmap(0, 4 * page, PROT_READ | PROT_WRITE, flags, file, 0);
	printf("%s %s", zeros(map + pages, map + pages + 1), zeros(map + size, map + pages));
	/* Before it is looked at, the page grows with its file. */
	ftruncate(file, pages + 1);
	pwrite(file, "y", 1, pages + 1);
	printf(" %s %d", zeros(map + pages + 2, map + pages + page), map[pages + 1] == 'y');
	if (flags == MAP_PRIVATE && size < pages) {
		map[pages - 1] = 'z';
		popcorn_migration_point();
		popcorn_migration_point();
		printf(" %c %s", map[pages - 1], zeros(map + size, map + pages - 1));
	}
	puts("");
	munmap(map, 4 * page);
	close(file);
}

static int ends_by(int way)
{
	int status, file = new_file(0);
	pid_t child = fork();
	if (child == 0) {
		volatile char *map = mmap(0, 65536, PROT_READ, MAP_PRIVATE, file, 0);
		if (way == 1)
			raise(SIGBUS);
		_exit(*map);
	}
	close(file);
	waitpid(child, &status, 0);
	return WIFSIGNALED(status) ? WTERMSIG(status) : -1;
}

int main(void)
{
	printf("%d %d\n", ends_by(0) == SIGBUS, ends_by(1) == SIGBUS);
	fflush(stdout);
	signal(SIGBUS, handler);
	for (int flags = MAP_SHARED; flags <= MAP_PRIVATE; flags++) {
		look(flags, 3);
		look(flags, 4096);
		look(flags, 40000);
		look(flags, 65536);
		look(flags, 65537);
	}
	printf("%d\n", sigsetjmp(fault, 1) ? 1 : raise(SIGBUS));
	/* Read-only memory stays it. */
	char *map = mmap(0, 65536, PROT_READ, MAP_PRIVATE, new_file(1), 0);
	signal(SIGSEGV, handler);
	printf("%s ", zeros(map + 1, map + 65536));
	printf("%d\n", sigsetjmp(fault, 1) ? 1 : (map[65535] = 1));
	return 0;
}
