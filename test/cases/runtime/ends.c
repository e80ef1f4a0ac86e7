/* Each line has the time of day and the time since the process began; a signal that ends the program has a
   line, too. */
#include <popcorn.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int deeper(volatile int *above)
{
	volatile int here = *above + 1;
	return deeper(&here) + here;
}

static void handler(int number)
{
	_exit(number);
}

int main(int argc, char **argv)
{
	int number = atoi(argv[1]);
	volatile int zero = 0;
	volatile char *nowhere = (char *)8;
	(void)argc;
	popcorn_migration_point();
	if (number < 0) {
		signal(-number, handler);
		raise(-number);
	}
	if (strcmp(argv[2], "abort") == 0)
		abort();
	if (strcmp(argv[2], "fault") == 0)
		*nowhere = 1;
	if (strcmp(argv[2], "deep") == 0)
		return deeper(&zero);
	kill(getpid(), number);
	return 0;
}
