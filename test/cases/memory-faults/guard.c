/* Guard pages of madvise are lost by an exec: hops wait until they are removed or unmapped. */
#include <popcorn.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#define PAGE 65536

enum { GUARD_INSTALL = 102, GUARD_REMOVE = 103 };

static sigjmp_buf fault;

static void handler(int number)
{
	siglongjmp(fault, number);
}

static const char *look(volatile char *at)
{
	return sigsetjmp(fault, 1) ? "guarded" : *at == 'x' ? "full" : "empty";
}

int main(int count, char **arguments)
{
	int map = MAP_PRIVATE | MAP_ANONYMOUS, way = atoi(arguments[count - 1]);
	char *p = mmap(0, 4 * PAGE, PROT_READ | PROT_WRITE, map, -1, 0);
	memset(p, 'x', 4 * PAGE);
	signal(SIGSEGV, handler);
	if (madvise(p + PAGE, PAGE, GUARD_INSTALL) != 0)
		return perror("madvise"), 1;
	popcorn_migration_point();
	printf("%s %s\n", look(p + PAGE + 5), look(p + 5));
	switch (way) {
	case 1:
		madvise(p + PAGE, PAGE, GUARD_REMOVE);
		break;
	case 2:
		munmap(p + PAGE, PAGE);
		break;
	case 3:
		mmap(p + PAGE, PAGE, PROT_READ | PROT_WRITE, map | MAP_FIXED, -1, 0);
		break;
	case 4:
		madvise(p + PAGE, PAGE / 2, GUARD_REMOVE);
		break;
	}
	popcorn_migration_point();
	popcorn_migration_point();
	printf("%s\n", way == 2 ? "empty" : look(p + PAGE + 5));
	return 0;
}
