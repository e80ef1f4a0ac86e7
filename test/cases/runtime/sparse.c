/* A hop with much memory moves what is used and skips what is zero. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	char *much = malloc(200 << 20);
	much[100 << 20] = 42;
	popcorn_migration_point();
	printf("%d %d\n", much[100 << 20], much[100000]);
	return 0;
}
