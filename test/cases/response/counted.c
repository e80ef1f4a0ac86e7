// A loop that counts to a number that is not known before, and does what no compiler does at once.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
	unsigned long count = argc > 1 ? strtoul(argv[1], NULL, 10) : 0, sum = 0, mixed = 1;

	for (unsigned long i = 0; i < count; i++) {
		sum += i;
		mixed = (mixed ^ i) * 0x9e3779b97f4a7c15;
	}
	printf("%lu\n", mixed == 0 ? 0 : sum);
}
