/* An exec that raises privileges does not begin the program anew, neither for a trial nor for a hop. */
#include <popcorn.h>
#include <stdio.h>

int main(void)
{
	FILE *log = fopen("log", "a");
	fputs("begins\n", log);
	fclose(log);
	popcorn_migration_point();
	puts("ends");
	return 0;
}
