/* System calls whose structures differ (epoll, semaphores), memory, and what the portable machine fixes. */
#define _GNU_SOURCE
#include "check.h"
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

static void check_epoll(void)
{
	int ends[2][2], epoll = epoll_create1(EPOLL_CLOEXEC), found = 0;
	struct epoll_event events[4];
	sigset_t all;

	CHECK(epoll >= 0);
	for (unsigned i = 0; i < 2; i++) {
		struct epoll_event event = {.events = EPOLLIN, .data.u64 = 0x1122334455667700u + i};

		CHECK(pipe(ends[i]) == 0 && epoll_ctl(epoll, EPOLL_CTL_ADD, ends[i][0], &event) == 0);
		CHECK(write(ends[i][1], "x", 1) == 1);
	}
	sigfillset(&all);
	CHECK(epoll_pwait(epoll, events, 4, 1000, &all) == 2);
	for (int i = 0; i < 2; i++) {
		CHECK(events[i].events == EPOLLIN);
		found |= 1 << (events[i].data.u64 - 0x1122334455667700u);
	}
	CHECK(found == 3);
	CHECK(epoll_ctl(epoll, EPOLL_CTL_DEL, ends[0][0], NULL) == 0 && epoll_wait(epoll, events, 4, 0) == 1);
}

static void check_waits(void)
{
	sigset_t all;
	fd_set set;
	int ends[2];

	sigfillset(&all);
	CHECK(pipe(ends) == 0 && write(ends[1], "x", 1) == 1);
	struct pollfd poll = {.fd = ends[0], .events = POLLIN};

	CHECK(ppoll(&poll, 1, &(struct timespec){1, 0}, &all) == 1 && poll.revents == POLLIN);
	FD_ZERO(&set);
	FD_SET(ends[0], &set);
	CHECK(pselect(ends[0] + 1, &set, NULL, NULL, &(struct timespec){1, 0}, &all) == 1 &&
	        FD_ISSET(ends[0], &set));
}

static void check_semaphores(void)
{
	union {
		int value;
		struct semid_ds *set;
	} argument;
	struct semid_ds set;
	int id = semget(IPC_PRIVATE, 3, 0600);

	CHECK(id >= 0);
	argument.set = &set;
	memset(&set, 0x55, sizeof set);
	CHECK(semctl(id, 0, IPC_STAT, argument) == 0);
	CHECK(set.sem_nsems == 3 && set.sem_ctime > 1600000000 && set.sem_otime == 0 &&
	        (set.sem_perm.mode & 0777) == 0600);
	argument.value = 7;
	CHECK(semctl(id, 1, SETVAL, argument) == 0 && semctl(id, 1, GETVAL) == 7);
	CHECK(semctl(id, 0, IPC_RMID) == 0);
}

static void check_memory(void)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	char *memory = mmap(NULL, 4 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	CHECK(page == 65536 && memory != MAP_FAILED);
	strcpy(memory + page, "moved along");
	memory = mremap(memory, 4 * page, 64 * page, MREMAP_MAYMOVE);
	CHECK(memory != MAP_FAILED && !strcmp(memory + page, "moved along") && memory[63 * page] == 0);
	CHECK(mprotect(memory, page, PROT_READ) == 0 && munmap(memory, 64 * page) == 0);
	CHECK(sbrk(0) != (void *)-1 && sbrk(4096) == (void *)-1);
	CHECK(MINSIGSTKSZ == 65536 && SIGSTKSZ == 65536);
}

/* The kernel writes to buffers on stacks that have not been touched there yet. */
static void check_untouched_buffers(int depth)
{
	char buffer[300000];
	int zero = open("/dev/zero", O_RDONLY);

	CHECK(zero >= 0 && read(zero, buffer, sizeof buffer) == sizeof buffer && buffer[150000] == 0);
	close(zero);
	if (depth)
		check_untouched_buffers(depth - 1);
	CHECK(buffer[depth] == 0);
}

int main(void)
{
	struct utsname names;
	struct timespec now;

	check_epoll();
	check_waits();
	check_semaphores();
	check_memory();
	check_untouched_buffers(50);
	CHECK(uname(&names) == 0 && !strcmp(names.sysname, "Linux"));
	CHECK(clock_gettime(CLOCK_MONOTONIC, &now) == 0 && nanosleep(&(struct timespec){0, 1000}, NULL) == 0);
	puts("ok");
	return 0;
}
