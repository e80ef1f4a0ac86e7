/* Row 12: a frame of libc's below a malloc of the program's own: libc was instrumented without knowing that
   it may hop there. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static char pool[1 << 16];
static size_t used;
static int hops_below_libc;

void *malloc(size_t size)
{
	size_t *block = (size_t *)(pool + used);
	used += (size + 31) & ~15ul;
	*block = size;
	for (int i = 0; i < 3; i++, hops_below_libc++)
		popcorn_migration_point();
	return block + 2;
}

void *realloc(void *old, size_t size)
{
	size_t before = old ? ((size_t *)old)[-2] : 0;
	void *new = malloc(size);
	return memcpy(new, old ? old : pool, before < size ? before : size);
}

void *calloc(size_t count, size_t size)
{
	return memset(malloc(count * size), 0, count * size);
}

void free(void *block)
{
	(void)block;
}

int main(void)
{
	char *line = NULL;
	size_t room = 0;
	volatile int kept = 42;
	popcorn_migration_point();
	while (getline(&line, &room, stdin) > 0)
		printf("%d %s", kept, line);
	/* The next try comes after a while. */
	for (volatile int i = 0; i < 40; i++)
		popcorn_migration_point();
	printf("%d\n", hops_below_libc > 0);
	return 0;
}
