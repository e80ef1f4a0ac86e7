/* Words of standard input, counted by a child at the end of a pipe: both sides hop, each for itself. */
#include "../sample.h"
#include <ctype.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct word {
	struct word *next;
	int count;
	char text[];
};

static struct word *table[16];

static NOINLINE void count(const char *text)
{
	unsigned hash = 0;
	for (const char *c = text; *c; c++)
		hash = hash * 31 + (unsigned char)*c;
	struct word **place = &table[hash % 16];
	while (*place && strcmp((*place)->text, text) != 0)
		place = &(*place)->next;
	if (!*place) {
		*place = calloc(1, sizeof **place + strlen(text) + 1);
		CHECK(*place);
		strcpy((*place)->text, text);
	}
	(*place)->count++;
}

static int by_count(const void *a, const void *b)
{
	const struct word *left = *(struct word *const *)a, *right = *(struct word *const *)b;
	return left->count != right->count ? right->count - left->count : strcmp(left->text, right->text);
}

static NOINLINE void child(FILE *in, FILE *out)
{
	char text[32];
	while (fscanf(in, "%31s", text) == 1)
		count(text);
	struct word *all[64];
	size_t words = 0;
	for (int i = 0; i < 16; i++)
		for (struct word *word = table[i]; word; word = word->next)
			all[words++] = word;
	qsort(all, words, sizeof *all, by_count);
	for (size_t i = 0; i < words; i++)
		fprintf(out, "%d %s\n", all[i]->count, all[i]->text);
	popcorn_migration_point();
	fclose(in);
	fclose(out);
	exit((int)words);
}

int main(void)
{
	int there[2], back[2], status;
	CHECK(pipe(there) == 0 && pipe(back) == 0);
	pid_t counter = fork();
	CHECK(counter >= 0);
	if (counter == 0) {
		close(there[1]);
		close(back[0]);
		child(fdopen(there[0], "r"), fdopen(back[1], "w"));
	}
	close(there[0]);
	close(back[1]);
	FILE *out = fdopen(there[1], "w"), *in = fdopen(back[0], "r");
	int letter, letters = 0;
	while ((letter = getchar()) != EOF) {
		putc(isalpha(letter) ? tolower(letter) : ' ', out);
		letters += isalpha(letter) != 0;
	}
	popcorn_migration_point();
	fclose(out);
	char line[64];
	while (fgets(line, sizeof line, in))
		fputs(line, stdout);
	popcorn_migration_point();
	CHECK(waitpid(counter, &status, 0) == counter);
	printf("%d letters, %d words\n", letters, WEXITSTATUS(status));
	return 0;
}
