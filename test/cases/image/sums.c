/* Sums the numbers of its standard input and prints each sum, through stdio, which has read further than it has come. */
#include <stdio.h>

int main(void)
{
	long sum = 0;
	int number, count = 0;

	while (scanf("%d", &number) == 1) {
		sum += number;
		printf("%d %ld\n", ++count, sum);
		if (count % 100 == 0)
			fflush(stdout);
	}
	printf("total %ld of %d\n", sum, count);
	return 0;
}
