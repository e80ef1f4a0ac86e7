/* stdio on files: buffered output, reading back, seeking, ungetc and scanf while hops happen; nothing is
 * flushed early. */
#include "../../../../samples/sample.h"
#include <string.h>
#include <unistd.h>
#include <sys/stat.h>

static char path[] = "stdio-files.XXXXXX";

static long size_of_file(int descriptor)
{
	struct stat status;
	CHECK(fstat(descriptor, &status) == 0);
	return (long)status.st_size;
}

static NOINLINE void write_lines(FILE *f)
{
	for (int i = 0; i < 6; i++)
		fprintf(f, "line %d %s %.2f\n", i, i % 2 ? "odd" : "even", i * 1.25);
	CHECK(size_of_file(fileno(f)) == 0);
	popcorn_migration_point();
	/* The buffer moved as memory: the hop must not have flushed it. */
	CHECK(size_of_file(fileno(f)) == 0);
}

int main(void)
{
	int descriptor = mkstemp(path);
	CHECK(descriptor >= 0);
	FILE *f = fdopen(descriptor, "w+");
	CHECK(f && unlink(path) == 0);
	printf("before ");
	popcorn_migration_point();
	write_lines(f);
	printf("position %ld\n", ftell(f));
	rewind(f);
	char word[16];
	int number, count = 0;
	double value, total = 0;
	while (fscanf(f, "line %d %15s %lf\n", &number, word, &value) == 3) {
		total += value * number;
		count += (int)strlen(word);
	}
	printf("total %.4f count %d\n", total, count);
	CHECK(feof(f));
	CHECK(fseek(f, 7, SEEK_SET) == 0);
	popcorn_migration_point();
	int c = fgetc(f);
	CHECK(ungetc('Z', f) == 'Z');
	popcorn_migration_point();
	int pushed = fgetc(f);
	printf("%c %c %c\n", c, pushed, fgetc(f));
	CHECK(fseek(f, 0, SEEK_END) == 0);
	fputs("tail", f);
	CHECK(fflush(f) == 0);
	popcorn_migration_point();
	printf("size %ld\n", size_of_file(fileno(f)));
	CHECK(fclose(f) == 0);

	char memory[64] = "";
	FILE *m = fmemopen(memory, sizeof memory, "w");
	CHECK(m);
	fprintf(m, "in memory %d", 42);
	popcorn_migration_point();
	CHECK(fclose(m) == 0);
	puts(memory);
	fputs("last words without a newline", stdout);
	popcorn_migration_point();
	return 0;
}
