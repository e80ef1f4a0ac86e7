/* Prints something else when it runs for the second time. */
#include <popcorn.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	FILE *mark = fopen(argv[argc - 1], "r");
	for (volatile int i = 0; i < 9; i++)
		popcorn_migration_point();
	puts(mark ? "second" : "first");
	mark = fopen(argv[1], "w");
	return mark ? fclose(mark) : 1;
}
