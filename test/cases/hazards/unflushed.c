/* Buffers of stdio move as memory: neither a hop nor the end of the process writes what the program has not
   flushed. */
#include <popcorn.h>
#include <stdio.h>
#include <unistd.h>

int main(int count, char **arguments)
{
	printf("before ");
	popcorn_migration_point();
	printf("between ");
	popcorn_migration_point();
	printf("after");
	popcorn_migration_point();
	if (count > 1 && *arguments[1] == 'f')
		fflush(stdout);
	_exit(count);
}
