/* Whatever the program makes of them, ps shows the arguments of its start. */
#include <popcorn.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	char line[4096];
	argv[1][0] = 'X';
	argv[argc] = argv[0];
	popcorn_migration_point();
	popcorn_migration_point();
	FILE *file = fopen("/proc/self/cmdline", "r");
	size_t size = fread(line, 1, sizeof line, file);
	for (size_t i = 0; i < size; i++)
		putchar(line[i] ? line[i] : '|');
	return 0;
}
