/* A program that becomes another one leaves its line; where it does not come to that, nothing is counted
   twice. */
#include <popcorn.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	char *const none[] = {"nothing", 0};
	popcorn_migration_point();
	popcorn_migration_point();
	if (execv("./missing", none) == 0 || execv("./broken", none) == 0)
		return 1;
	popcorn_migration_point();
	execl("/bin/echo", "echo", "another", (char *)0);
	return 1;
}
