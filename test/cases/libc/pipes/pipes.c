/* Pipes, standard input and a child's output, read and written by stdio while hops happen. */
#include "../../../../samples/sample.h"
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	char line[64];
	int lines = 0, characters = 0;
	while (fgets(line, sizeof line, stdin)) {
		lines++;
		characters += (int)strlen(line);
		printf("read %s", line);
	}
	printf("%d lines %d characters\n", lines, characters);

	int ends[2];
	CHECK(pipe(ends) == 0);
	FILE *out = fdopen(ends[1], "w"), *in = fdopen(ends[0], "r");
	CHECK(out && in);
	for (int i = 0; i < 3; i++) {
		fprintf(out, "message %d\n", i * i);
		CHECK(fflush(out) == 0);
		CHECK(fgets(line, sizeof line, in));
		printf("got %s", line);
	}
	fputs("half a ", out);
	popcorn_migration_point();
	fputs("line\n", out);
	CHECK(fclose(out) == 0);
	popcorn_migration_point();
	CHECK(fgets(line, sizeof line, in));
	printf("got %s", line);
	CHECK(!fgets(line, sizeof line, in) && feof(in));
	fclose(in);

	FILE *child = popen("echo from the child; exit 3", "r");
	CHECK(child);
	popcorn_migration_point();
	CHECK(fgets(line, sizeof line, child));
	printf("got %s", line);
	popcorn_migration_point();
	int status = pclose(child);
	printf("child exited with %d\n", WEXITSTATUS(status));
	return 0;
}
