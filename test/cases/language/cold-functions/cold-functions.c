/* Functions marked cold, hot and with other calling habits keep the C convention on every ISA (hazard 33). */
#include "../../../../samples/sample.h"

static int errors;

static __attribute__((cold, noinline)) void complain(const char *what, int value, double weight)
{
	errors++;
	popcorn_migration_point();
	printf("%s %d %.2f\n", what, value, weight);
}

static __attribute__((hot, noinline)) int work(int x)
{
	double weight = x * 0.75;
	if (__builtin_expect(x % 3 == 0, 0))
		complain("divisible", x, weight);
	return x + (int)weight;
}

static __attribute__((cold, noreturn, noinline)) void finish(int sum)
{
	popcorn_migration_point();
	printf("sum %d errors %d\n", sum, errors);
	exit(0);
}

int main(void)
{
	int sum = 0;
	for (int i = 0; i < 9; i++)
		sum += work(OPAQUE(i));
	finish(sum);
}
