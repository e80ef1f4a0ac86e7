/* Executes a program for which the kernel refuses memory files. */
#include <popcorn.h>
#include <stdio.h>

int main(void)
{
	for (volatile int i = 0; i < 100; i++)
		popcorn_migration_point();
	puts("whole");
	return 0;
}
