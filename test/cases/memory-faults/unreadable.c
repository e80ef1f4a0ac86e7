/* What nobody knows of before the read: a fault in the middle of it puts the hop or the image off, and what
   was hidden is hidden again. */
#define _GNU_SOURCE
#include <popcorn.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#define PAGE 65536

enum { GUARD_INSTALL = 102 };

static sigjmp_buf fault;

static void handler(int number)
{
	siglongjmp(fault, number);
}

static const char *look(volatile char *at)
{
	return sigsetjmp(fault, 1) ? "hidden" : *at == 'x' ? "full" : "empty";
}

int main(void)
{
	char *p = mmap(0, 4 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct iovec range = {p + 2 * PAGE, 4096};
	int self = syscall(SYS_pidfd_open, getpid(), 0);
	memset(p, 'x', 4 * PAGE);
	mprotect(p, PAGE, PROT_NONE);
	signal(SIGSEGV, handler);
	signal(SIGBUS, handler);
	/* Not a madvise. */
	if (syscall(SYS_process_madvise, self, &range, 1, GUARD_INSTALL, 0) < 0)
		return perror("process_madvise"), 1;
	close(self);
	popcorn_migration_point();
	popcorn_migration_point();
	printf("%s %s %s\n", look(p), look(p + PAGE), look(p + 2 * PAGE));
	printf("%d\n", sigsetjmp(fault, 1) ? 1 : raise(SIGBUS));
	return 0;
}
