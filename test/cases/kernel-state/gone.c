/* What an exec would lose holds hops off, and no longer than it is there. */
#define _GNU_SOURCE
#include <popcorn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
static char page[131072] __attribute__((aligned(65536)));
static struct sigevent event = {.sigev_notify = SIGEV_NONE};

static timer_t new_timer(void)
{
	timer_t timer;
	if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0)
		exit(2);
	return timer;
}

int main(int argc, char **argv)
{
	int kind = atoi(argv[argc - 1]), segment = shmget(IPC_PRIVATE, 65536, 0600);
	char *memory = mmap(0, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	char *shared = mmap(0, 131072, PROT_READ, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	void *attached = shmat(segment, 0, 0), *again = shmat(segment, 0, 0);
	long context = 0;
	shmctl(segment, IPC_RMID, 0);
	munmap(shared, kind == 21 ? 65536 : 131072);
	shmdt(attached);
	if (kind != 22)
		shmdt(again);
	switch (kind) {
	case 1:
		mlock(memory, 65536);
		munlock(memory, 65536);
		break;
	case 2:
		mlock(memory, 100);
		munmap(memory, 65536);
		break;
	case 3:
		mlock(memory, 1 << 20);
		mlockall(MCL_CURRENT);
		munlockall();
		break;
	case 4:
		timer_delete(new_timer());
		break;
	case 5:
		syscall(SYS_io_setup, 1, &context);
		syscall(SYS_io_destroy, context);
		break;
	case 6:
		madvise(memory, 65536, MADV_DONTFORK);
		madvise(memory, 65536, MADV_DOFORK);
		break;
	case 7:
		madvise(memory, 65536, MADV_WIPEONFORK);
		madvise(memory, 65536, MADV_KEEPONFORK);
		break;
	case 8:
		prctl(PR_SET_DUMPABLE, 0);
		prctl(PR_SET_DUMPABLE, 1);
		break;
	case 9:
		prctl(PR_SET_KEEPCAPS, 1);
		prctl(PR_SET_KEEPCAPS, 0);
		break;
	case 10:
		mprotect(page, 131072, PROT_READ);
		mprotect(page, 131072, PROT_READ | PROT_WRITE);
		break;
	case 11:
		mlock((void *)4096, 4096);
		timer_delete(new_timer());
		timer_create(99, &event, (timer_t *)page);
		break;
	case 12:
		new_timer();
		if (fork() != 0) {
			wait(0);
			_exit(0);
		}
		break;
	case 19:
		munmap(mmap(0, 65536, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0), 65536);
		break;
	case 23:
		mlock(memory, 131072);
		munlock(memory, 65536);
		break;
	case 24:
		new_timer();
		timer_delete(new_timer());
		break;
	case 25:
		mlock(memory, 65536);
		mremap(memory, 65536, 65536, MREMAP_MAYMOVE | MREMAP_FIXED, memory + 131072);
		break;
	case 26:
		mprotect(page, 131072, PROT_READ);
		mprotect(page, 65536, PROT_READ | PROT_WRITE);
		break;
	case 27:
		for (int i = 0; i < 16; i++)
			mlock(memory + 65536 * i, 4096);
		munlock(memory, 1 << 20);
		break;
	case 29:
		mmap(memory, 65536, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0);
		break;
	}
	popcorn_migration_point();
	return page[70000];
}
