/* Recursion with values of each scalar type live across the calls. */
#include <stdio.h>

static __attribute__((noinline)) long ackermann(long m, long n)
{
	if (m == 0)
		return n + 1;
	if (n == 0)
		return ackermann(m - 1, 1);
	return ackermann(m - 1, ackermann(m, n - 1));
}

static __attribute__((noinline)) double series(int depth, float f, signed char c, unsigned short s, _Bool odd)
{
	if (depth == 0)
		return f + c + s;
	double left = series(depth - 1, f * 1.5f, (signed char)(c - 3), (unsigned short)(s * 7), !odd);
	double right =
	        odd ? series(depth - 1, f + 0.25f, (signed char)(c ^ 5), (unsigned short)(s + 11), odd) : 0.5;
	return left * 0.75 - right / 3 + depth + (odd ? c : -s);
}

static __attribute__((noinline)) int is_even(unsigned n);

static __attribute__((noinline)) int is_odd(unsigned n)
{
	return n == 0 ? 0 : 1 - !is_even(n - 1);
}

static __attribute__((noinline)) int is_even(unsigned n)
{
	return n == 0 ? 1 : 1 - !is_odd(n - 1);
}

int portable_main(void)
{
	printf("%ld\n", ackermann(2, 6));
	printf("%.17g\n", series(9, 1.25f, -100, 60001, 1));
	printf("%d %d\n", is_even(41), is_odd(41));
	return 7;
}
