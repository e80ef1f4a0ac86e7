/* Prints a line at each of its explicit migration points; a few points, known output. */
#include <popcorn.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	volatile int rounds = 6;
	int sum = argc;
	(void)argv;
	for (int i = 1; i <= rounds; i++) {
		sum += i * i;
		popcorn_migration_point();
		printf("%d: %d\n", i, sum);
	}
	return 0;
}
