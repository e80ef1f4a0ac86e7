/* Ackermann's function: recursion that is deep, and whose calls are in last place but for one. */
#include "benchmark.h"

static NOINLINE int ackermann(int m, int n)
{
	if (m == 0)
		return n + 1;
	if (n == 0)
		return ackermann(m - 1, 1);
	return ackermann(m - 1, ackermann(m, n - 1));
}

int main(int argc, char **argv)
{
	int n = size_of_run(argc, argv), result = ackermann(3, n);
	CHECK(result == (8 << n) - 3);
	printf("3, %d: %d\n", n, result);
	return 0;
}
