/* Prints the numbers to 30, ten a second, and their sum: what it prints does not depend on where it is. */
#include <stdio.h>
#include <time.h>

int main(void)
{
	const struct timespec tenth = {0, 100000000};
	int sum = 0;

	for (int i = 1; i <= 30; i++) {
		nanosleep(&tenth, NULL);
		printf("%d\n", sum += i);
		fflush(stdout);
	}
	return 0;
}
