/* Computes until there is a file "stop"; what it has computed is right or not. With an argument, "forbid": without hops. */
#include <popcorn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static unsigned long squares(unsigned long n)
{
	unsigned long sum = 0;

	for (unsigned long i = 1; i <= n; i++)
		sum += i * i;
	return sum;
}

int main(int argc, char **argv)
{
	unsigned long n = 20000, wrong = 0;

	if (argc > 1 && !strcmp(argv[1], "forbid"))
		popcorn_forbid_migration();
	puts("begun");
	fflush(stdout);
	while (access("stop", F_OK) != 0)
		wrong += squares(n) != n * (n + 1) * (2 * n + 1) / 6;
	printf("wrong: %lu\n", wrong);
	return 0;
}
