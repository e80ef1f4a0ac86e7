/* State that exec loses holds hops off as long as it is there: each kind on its own, and none after what may
   hop. */
#define _GNU_SOURCE
#include <popcorn.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <time.h>
static char page[131072] __attribute__((aligned(65536)));

int main(int argc, char **argv)
{
	int shared = MAP_SHARED | MAP_ANONYMOUS, kind = atoi(argv[argc - 1]), segment;
	char *memory = mmap(0, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct sigevent event = {.sigev_notify = SIGEV_NONE};
	timer_t timer;
	switch (kind) {
	case 1:
		mlock(memory, 65536);
		break;
	case 2:
		timer_create(CLOCK_MONOTONIC, &event, &timer);
		break;
	case 3:
		madvise(memory, 65536, MADV_DONTFORK);
		break;
	case 4:
		madvise(memory, 65536, MADV_WIPEONFORK);
		break;
	case 5:
		prctl(PR_SET_DUMPABLE, 0);
		break;
	case 6:
		mprotect(page, 65536, PROT_READ);
		break;
	case 7:
		mmap(0, 65536, PROT_READ, shared, -1, 0);
		break;
	case 8:
		shmat(segment = shmget(IPC_PRIVATE, 65536, 0600), 0, 0);
		shmctl(segment, IPC_RMID, 0);
		break;
	case 9:
		munmap(mmap(0, 65536, PROT_READ, shared, -1, 0), 65536);
		break;
	default:
		madvise(memory, 65536, MADV_NORMAL);
	}
	popcorn_migration_point();
	return 0;
}
