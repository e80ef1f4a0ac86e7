/* Fibonacci's numbers by their definition: nothing but calls. */
#include "benchmark.h"

static NOINLINE long fib(int n)
{
	return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

int main(int argc, char **argv)
{
	int n = size_of_run(argc, argv);
	CHECK(fib(20) == 6765);
	printf("%d: %ld\n", n, fib(n));
	return 0;
}
