/* State that libc keeps in the program's memory or in its own: tokens, regular expressions, locale, random, getline. */
#define _GNU_SOURCE
#include "../../../../samples/sample.h"
#include <locale.h>
#include <math.h>
#include <regex.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

static int count_and_compare(const void *a, const void *b, void *count)
{
	popcorn_migration_point();
	++*(int *)count;
	return *(const int *)a - *(const int *)b;
}

static void tokens(void)
{
	char text[] = "a,b;c,d", *rest;
	for (char *t = strtok_r(text, ",;", &rest); t; t = strtok_r(NULL, ",;", &rest))
		printf("%s ", t);
	strcpy(text, "x y z");
	char *first = strtok(text, " ");
	popcorn_migration_point();
	char *second = strtok(NULL, " ");
	printf("%s %s\n", first, second);
}

static void expressions(void)
{
	regex_t expression;
	regmatch_t match[3];
	CHECK(regcomp(&expression, "([a-z]+)([0-9]*)", REG_EXTENDED) == 0);
	popcorn_migration_point();
	CHECK(regexec(&expression, "--abc123", 3, match, 0) == 0);
	printf("match %d %d\n", (int)match[1].rm_so, (int)match[2].rm_eo);
	regfree(&expression);
}

static void texts(void)
{
	struct tm day = {.tm_year = 100, .tm_mon = 1, .tm_mday = 29};
	char text[64];
	wchar_t wide[20];
	popcorn_migration_point();
	mktime(&day);
	strftime(text, sizeof text, "%Y-%m-%d %a %j", &day);
	swprintf(wide, 20, L"%d-%ls", 5, L"wide");
	popcorn_migration_point();
	printf("%s %ls %zu\n", text, wide, wcslen(wide));
	printf("%.10Lf %.5Le %a %g\n", 1.0L / 3, 12345.678L, 1.0, 1e100);
}

static void random_numbers(void)
{
	srand(5);
	srandom(7);
	unsigned short seed[3] = {1, 2, 3};
	int a = rand();
	long b = random();
	double c = erand48(seed);
	popcorn_migration_point();
	srand(5);
	srandom(7);
	unsigned short again[3] = {1, 2, 3};
	CHECK(rand() == a && random() == b && erand48(again) == c);
}

int main(void)
{
	CHECK(setlocale(LC_ALL, "C"));
	tokens();
	expressions();
	texts();
	random_numbers();
	int values[] = {3, 1, 4, 0, 2}, count = 0;
	qsort_r(values, 5, sizeof *values, count_and_compare, &count);
	printf("%d %d %d %d %d\n", values[0], values[1], values[2], values[3], values[4]);
	CHECK(count >= 4);
	char *line = NULL;
	size_t capacity = 0;
	FILE *child = popen("printf 'one\\ntwo\\n'", "r");
	CHECK(child);
	while (getline(&line, &capacity, child) > 0) {
		popcorn_migration_point();
		printf("<%s", line);
	}
	free(line);
	CHECK(pclose(child) == 0);
	double x = OPAQUE(0.5);
	popcorn_migration_point();
	printf("%.9f %.9f %.9f\n", lgamma(x + 2), hypot(x, 3), pow(x, 3.3));
	return 0;
}
