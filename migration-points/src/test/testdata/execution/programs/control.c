/* Loops, switches, loops with two entries, function pointers, calls that do not return. */
#include <stdio.h>
#include <stdlib.h>

extern void popcorn_migration_point(void);

static int machine(const char *code, int n)
{
	int accumulator = 1;
	for (const char *p = code; *p != 0; p++) {
		switch (*p) {
		case '+':
			accumulator += n;
			break;
		case '*':
			accumulator *= 3;
			/* fall through */
		case '-':
			accumulator -= n / 2;
			break;
		case 'j':
			if (accumulator % 4 != 0 && n-- > 0)
				p = code;
			break;
		case 'm':
			popcorn_migration_point();
			break;
		default:
			accumulator ^= *p;
		}
	}
	return accumulator;
}

/* A loop with two entries: the condition jumps into its middle. */
static __attribute__((noinline)) unsigned two_entries(unsigned x, unsigned n)
{
	unsigned sum = x;
	if (x % 2 != 0)
		goto middle;
top:
	sum += x * 3;
	x ^= sum >> 3;
middle:
	sum = sum * 5 + n;
	popcorn_migration_point();
	if (n-- > 0) {
		if (sum % 3 == 0)
			goto middle;
		goto top;
	}
	return sum ^ x;
}

static __attribute__((noinline)) int add(int a, int b)
{
	return a + b;
}

static __attribute__((noinline)) int slow_multiply(int a, int b)
{
	int product = 0;
	for (int i = 0; i < b; i++)
		product += a;
	return product;
}

static int (*const operations[])(int, int) = {add, slow_multiply};

static __attribute__((noinline)) int through_pointers(int n)
{
	int value = 1;
	for (int i = 0; i < n; i++)
		value = operations[i % 2](value, i % 5 + 1) % 10007;
	return value;
}

static __attribute__((noinline)) long matrix(int n)
{
	double a[8][8], b[8][8];
	double trace = 0;
	for (int i = 0; i < n; i++)
		for (int j = 0; j < n; j++) {
			a[i][j] = i * 0.5 + j;
			b[j][i] = i - j * 0.25;
		}
	for (int i = 0; i < n; i++)
		for (int j = 0; j < n; j++)
			for (int k = 0; k < n; k++)
				trace += a[i][k] * b[k][j] * (i == j);
	return (long)(trace * 1000);
}

static __attribute__((noinline)) long swap_loop(int n)
{
	long a = 1, b = 2, c = 3;
	for (int i = 0; i < n; i++) {
		popcorn_migration_point();
		long t = a;
		a = b;
		b = c;
		c = t + i;
	}
	return a * 10000 + b * 100 + c;
}

static __attribute__((noinline, noreturn)) void finish(int code)
{
	for (int i = 0; i < 3; i++)
		popcorn_migration_point();
	printf("finish %d\n", code);
	fflush(stdout);
	exit(code);
}

int portable_main(void)
{
	printf("%d\n", machine("+*m-xj+m", 9));
	printf("%u %u\n", two_entries(4, 11), two_entries(7, 12));
	printf("%d\n", through_pointers(25));
	printf("%ld\n", matrix(8));
	printf("%ld\n", swap_loop(17));
	finish(5);
}
