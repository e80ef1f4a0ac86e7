/* Sources for gcc that are compiled with tables of exceptions, for clean-ups that never happen in C. */
#include <popcorn.h>
#include <stdio.h>

static void clean(int *n)
{
	printf("clean %d\n", *n);
}

__attribute__((noinline)) static int work(int (*f)(const char *))
{
	int n __attribute__((cleanup(clean))) = 5;
	return f("called");
}

int main(void)
{
	for (int i = 0; i < 4; i++) {
		popcorn_migration_point();
		work(puts);
	}
	return 0;
}
