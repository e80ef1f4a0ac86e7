/* Calls of libc that an optimizer likes to rewrite into others that were never linked (hazard 30). */
#include "../../../../samples/sample.h"
#include <math.h>
#include <string.h>

static int by_hop(const void *a, const void *b)
{
	popcorn_migration_point();
	return *(const char *)a - *(const char *)b;
}

int main(void)
{
	char text[40], *end;
	printf("%s\n", "a printf that wants to be puts");
	printf("%c", 'x');
	fprintf(stdout, "%s", " fputs\n");
	sprintf(text, "%s", OPAQUE((const char *)"stpcpy"));
	popcorn_migration_point();
	strcat(text, " and ");
	strcat(text, OPAQUE((const char *)"strcat"));
	end = text + strlen(text);
	snprintf(end, 5, "%d", OPAQUE(123456));
	printf("%s %zu\n", text, strlen(text));
	char *found = strchr(text, 'a');
	char *copy = strdup(found ? found : "");
	CHECK(copy);
	popcorn_migration_point();
	printf("%s %d %d\n", copy, strncmp(copy, "and", 3), memcmp(text, "stp", 3));
	copy[6] = 0;
	qsort(copy, strlen(copy), 1, by_hop);
	printf("[%s] %d\n", copy, abs(OPAQUE(-5)));
	free(copy);
	double x = OPAQUE(2.0);
	printf("%.3f %.3f %.3f\n", pow(x, 2), pow(x, 0.5), exp2(x) + fabs(-x));
	memset(text, 0, sizeof text);
	for (int i = 0; i < 5; i++)
		text[i] = '0';
	popcorn_migration_point();
	puts(text);
	fwrite("w\n", 1, 2, stdout);
	return 0;
}
