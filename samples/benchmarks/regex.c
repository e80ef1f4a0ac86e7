/* Regular expressions by backtracking: letters, dot, classes, star, plus, question mark, and both ends. */
#include "benchmark.h"
#include <string.h>

enum { LENGTH = 64, LINES = 400 };

static char lines[LINES][LENGTH + 1];

static const char *const expressions[] = {
        "ab*c",
        "^a.*z$",
        "[a-f]+[0-9]",
        "x.?y",
        "[^a-m]*q[^a-m]*$",
        "a.*b.*c.*d",
        "^[a-z]+[0-9]+[a-z]+",
        "e.e.e",
        "[0-9][0-9]?[x-z]",
        "....zz*",
};

/* The expression behind its first element. */
static const char *behind(const char *e)
{
	if (*e != '[')
		return e + 1;
	while (*e != ']')
		e++;
	return e + 1;
}

static int in_class(const char *class, int c)
{
	int wanted = *class != '^';
	for (class += !wanted; *class != ']'; class++) {
		if (class[1] == '-' && class[2] != ']') {
			if (class[0] <= c && c <= class[2])
				return wanted;
			class += 2;
		} else if (*class == c) {
			return wanted;
		}
	}
	return !wanted;
}

static int matches_one(const char *e, const char *text)
{
	if (!*text)
		return 0;
	if (*e == '[')
		return in_class(e + 1, *text);
	return *e == '.' || *e == *text;
}

static int matches_here(const char *e, const char *text);

/* As often as it goes between least and most, then ever less. */
static int matches_often(const char *e, const char *rest, const char *text, int least, int most)
{
	int count = 0;
	while (count < most && matches_one(e, text + count))
		count++;
	for (; count >= least; count--)
		if (matches_here(rest, text + count))
			return 1;
	return 0;
}

static NOINLINE int matches_here(const char *e, const char *text)
{
	if (!*e)
		return 1;
	if (e[0] == '$' && !e[1])
		return !*text;
	const char *next = behind(e);
	switch (*next) {
	case '*':
		return matches_often(e, next + 1, text, 0, LENGTH);
	case '+':
		return matches_often(e, next + 1, text, 1, LENGTH);
	case '?':
		return matches_often(e, next + 1, text, 0, 1);
	default:
		return matches_one(e, text) && matches_here(next, text + 1);
	}
}

static int matches(const char *e, const char *text)
{
	if (*e == '^')
		return matches_here(e + 1, text);
	do {
		if (matches_here(e, text))
			return 1;
	} while (*text++);
	return 0;
}

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv);
	uint64_t state = 31, sum = 0;
	long found = 0;
	CHECK(matches("a[b-d]+e?$", "xxacdb") && !matches("a[b-d]+e?$", "xxacdbf") && !matches("^b", "ab"));
	for (int line = 0; line < LINES; line++)
		for (int i = 0; i < LENGTH; i++)
			lines[line][i] = "abcdefghijklmnopqrstuvwxyz0123456789"[random_below(&state, 36)];
	for (int turn = 0; turn < turns; turn++)
		for (size_t e = 0; e < sizeof expressions / sizeof *expressions; e++)
			for (int line = 0; line < LINES; line++) {
				int match = matches(expressions[e], lines[line]);
				found += match;
				sum = mixed(sum, match + e);
			}
	printf("%d turns, %ld found, sum %016llx\n", turns, found, (unsigned long long)sum);
	return 0;
}
