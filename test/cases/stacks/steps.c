/* Row 18: an object larger than the guard below its stack ends the program there; it never reaches what lies
   behind the guard. */
#include <alloca.h>
#include <popcorn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define BELOW (8ul << 20)
static char *below;

/* Each writes the lowest byte of a large object only: that must not be somebody else's memory. With a migration point the object
   lies on the data stack. */
__attribute__((noinline)) static void local(void)
{
	char big[1 << 20];
	char *volatile at = big;
	popcorn_migration_point();
	at[0] = 1;
}

__attribute__((noinline)) static void variable(size_t size)
{
	char big[size];
	char *volatile at = big;
	popcorn_migration_point();
	at[0] = 1;
}

__attribute__((noinline)) static void allocated(size_t size)
{
	char *volatile at = alloca(size);
	popcorn_migration_point();
	at[0] = 1;
}

static void *run(void *how)
{
	switch (*(char *)how) {
	case 'l':
		local();
		break;
	case 'v':
		variable(1 << 20);
		break;
	case 'a':
		allocated(1 << 20);
		break;
	}
	return how;
}

int main(int count, char **arguments)
{
	if (count < 2)
		return 2;
	/* Down to where the run time's own state lies. */
	if (*arguments[1] == 'm')
		variable(0xbfff0000ul);
	/* Maps come one above the other: this one lies below the thread's stack and its guard. */
	pthread_attr_t attributes;
	pthread_t thread;
	below = mmap(NULL, BELOW, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, 131072);
	if (below == MAP_FAILED || pthread_create(&thread, &attributes, run, arguments[1]) != 0)
		return 3;
	pthread_join(thread, NULL);
	printf("%s\n", memchr(below, 1, BELOW) ? "written into another map" : "nothing happened");
	return 0;
}
