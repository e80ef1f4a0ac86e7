/* A file by its name, written and read through two streams, with text in their buffers: opened again where each one was. */
#include "../../../../samples/sample.h"

#include <stdio.h>
#include <string.h>

static const char path[] = "named-files.txt";

static NOINLINE void append(FILE *log, int entry)
{
	fprintf(log, "entry %d is %d\n", entry, entry * entry);
	popcorn_migration_point();
}

/* Lines come out of the reader's buffer; its descriptor is further on. */
static NOINLINE int read_some(FILE *reader, int lines)
{
	char line[64];
	int letters = 0;
	while (lines-- > 0 && fgets(line, sizeof line, reader)) {
		letters += (int)strlen(line);
		popcorn_migration_point();
	}
	return letters;
}

int main(void)
{
	FILE *log = fopen(path, "w+");
	CHECK(log);
	for (int i = 0; i < 6; i++)
		append(log, i);
	CHECK(fflush(log) == 0);
	FILE *reader = fopen(path, "r");
	CHECK(reader);
	printf("first half: %d\n", read_some(reader, 3));
	for (int i = 6; i < 9; i++)
		append(log, i);
	printf("at %ld, reader at %ld\n", ftell(log), ftell(reader));
	CHECK(fflush(log) == 0);
	printf("the rest: %d\n", read_some(reader, 100));
	rewind(log);
	printf("all: %d\n", read_some(log, 100));
	CHECK(feof(log) && fclose(log) == 0 && fclose(reader) == 0);
	CHECK(remove(path) == 0);
	return 0;
}
