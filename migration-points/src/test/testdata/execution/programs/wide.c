/* Values wider than a part: 128-bit integers, vectors, structs by value, pairs of doubles. */
#include <complex.h>
#include <stdio.h>

typedef int v4i __attribute__((vector_size(16)));
typedef double v4d __attribute__((vector_size(32)));
typedef signed char v3c __attribute__((ext_vector_type(3)));
typedef unsigned __int128 u128;

struct pair {
	long first;
	double second;
};

extern void popcorn_migration_point(void);

static __attribute__((noinline)) u128 power(u128 base, unsigned n)
{
	if (n == 0)
		return 1;
	popcorn_migration_point();
	u128 half = power(base, n / 2);
	popcorn_migration_point();
	return half * half * (n % 2 ? base : 1);
}

static __attribute__((noinline)) struct pair fold(struct pair p, int n)
{
	if (n == 0)
		return p;
	struct pair inner = fold((struct pair){p.first * 3 + n, p.second / 1.1}, n - 1);
	popcorn_migration_point();
	return (struct pair){inner.first ^ p.first, inner.second + p.second};
}

static __attribute__((noinline)) double vectors(int n)
{
	v4i a = {1, -2, 3, n};
	v4d b = {0.5, n, -1.25, 3e9};
	v3c c = {1, 2, (signed char)n};
	for (int i = 0; i < n; i++) {
		popcorn_migration_point();
		a = a * 5 + i;
		b = b * 1.0625 - (v4d){i, 1, i * 0.5, 2};
		c = c + (v3c){1, (signed char)i, 3};
	}
	return a[0] + a[1] + a[2] + a[3] + b[0] + b[1] + b[2] + b[3] + c.x + c.y * 3 + c.z * 5;
}

static __attribute__((noinline)) double complex spiral(double complex z, int n)
{
	for (int i = 0; i < n; i++) {
		popcorn_migration_point();
		z = z * (0.5 + 0.75 * I) + i;
	}
	return z;
}

int portable_main(void)
{
	u128 p = power(((u128)0x1234567 << 64) + 0x9abcdef123, 25);
	printf("%llx %llx\n", (unsigned long long)(p >> 64), (unsigned long long)p);
	struct pair folded = fold((struct pair){5, 2.5}, 12);
	printf("%ld %.17g\n", folded.first, folded.second);
	printf("%.17g\n", vectors(20));
	double complex z = spiral(1 - 2 * I, 15);
	printf("%.17g %.17g\n", creal(z), cimag(z));
	return 0;
}
