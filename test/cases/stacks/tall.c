/* Row 25: a stack of which the frames might not fit on another ISA's is not left; the hop is made when it is
   smaller again. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
/* Much of each frame lies on the machine stack: values that live over the call. */
#define TEN(X, n) X(n##0) X(n##1) X(n##2) X(n##3) X(n##4) X(n##5) X(n##6) X(n##7) X(n##8) X(n##9)
#define ALL(X) TEN(X, 1) TEN(X, 2) TEN(X, 3) TEN(X, 4)
#define MAKE(n) long v##n = (a = a * (b ^ n) + (c += a));
#define USE(n) sum = sum * 3 + v##n;

__attribute__((noinline)) static long down(long depth, long a, long b, long c)
{
	ALL(MAKE)
	if (depth == 0) {
		popcorn_migration_point();
		return c;
	}
	long sum = down(depth - 1, a, b, c);
	ALL(USE)
	return sum;
}

int main(int count, char **arguments)
{
	long first = down(atol(arguments[1]), count, 2, 3);
	printf("%ld %ld\n", first, down(3000, count, 2, 3));
	return 0;
}
