/* Appends 20 lines to a log, each with a migration point behind it; "over" writes them from the begin of the file. */
#include <fcntl.h>
#include <popcorn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int over = argc > 1 && strcmp(argv[1], "over") == 0;
	int log = open("log", O_CREAT | O_WRONLY | (over ? O_TRUNC : O_APPEND), 0644);

	for (int i = 0; i < 20; i++) {
		dprintf(log, "line %d\n", i);
		popcorn_migration_point();
	}
	close(log);
	return 0;
}
