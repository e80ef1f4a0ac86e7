/* A native function that calls back a function of the program. */
#include <popcorn.h>
#include <stdio.h>
int apply(int (*)(int), int);

static int back(int x)
{
	popcorn_migration_point();
	return x * 2;
}

int main(void)
{
	int x = apply(back, 4);
	popcorn_migration_point();
	printf("%d\n", x);
	return 0;
}
