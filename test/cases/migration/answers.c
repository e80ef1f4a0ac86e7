/* Prints its arguments and ends with a status. */
#include <stdio.h>
#include <stdlib.h>
#include <signal.h>

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		printf("[%s]", argv[i]);
	puts("");
	fflush(stdout);
	if (argc > 3)
		raise(SIGTERM);
	return 42;
}
