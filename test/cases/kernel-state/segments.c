/* System V shared memory has pages of the portable machine: protected and detached one by one, wherever the kernel would put it. */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

static char *attach(size_t size, int *id, int flags)
{
	*id = shmget(IPC_PRIVATE, size, 0600 | IPC_CREAT);
	return shmat(*id, 0, flags);
}

static void show(const char *what, long result)
{
	printf("%s %s\n", what, result == 0 ? "done" : "failed");
}

int main(void)
{
	long page = sysconf(_SC_PAGESIZE);
	int id[4], status;
	char *two = attach(2 * page, &id[0], 0), *small = attach(100, &id[1], 0),
	     *odd = attach(page + 1, &id[2], 0);
	char *again = shmat(id[0], 0, SHM_RDONLY);

	id[3] = -1;
	show("alignment", (long)two % page + (long)small % page + (long)odd % page + (long)again % page);
	two[0] = 'a';
	small[99] = 'b';
	odd[page] = 'c';
	show("sharing", again[0] != 'a');
	show("protecting one page", mprotect(two, page, PROT_READ));
	show("protecting a small segment", mprotect(small, 100, PROT_READ));
	show("protecting an odd one", mprotect(odd, 2 * page, PROT_READ));
	two[page] = 'd';
	show("reading", again[page] != 'd' || small[99] != 'b' || odd[page] != 'c');
	if (fork() == 0) {
		two[0] = 'x';
		_exit(1);
	}
	wait(&status);
	show("a write to the protected page", WIFSIGNALED(status) ? 0 : -1);
	show("protecting nothing", mprotect(two + 2 * page, page, PROT_READ) == 0);
	show("detaching", shmdt(two) | shmdt(small) | shmdt(odd) | shmdt(again));
	show("detaching twice", shmdt(two) == 0);
	show("no such segment", shmat(id[3], 0, 0) != (void *)-1);
	for (int i = 0; i < 3; i++)
		shmctl(id[i], IPC_RMID, 0);
	for (volatile int i = 0; i < 3; i++)
		;
	show("memory afterwards", mmap(two, page, PROT_READ | PROT_WRITE,
	                                  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != two ||
	                                  two[0] != 0);
	return 0;
}
