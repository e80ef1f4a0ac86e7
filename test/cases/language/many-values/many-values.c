/* A function with far more live values than any ISA has registers, of mixed types, and a large body. */
#include "../../../../samples/sample.h"

#define TIMES4(m, n) m(n##0) m(n##1) m(n##2) m(n##3)
#define TIMES16(m, n) TIMES4(m, n##0) TIMES4(m, n##1) TIMES4(m, n##2) TIMES4(m, n##3)

/* Opaque before and after: otherwise a few partial sums would do. */
#define DECLARE(n)                                                                                           \
	long l##n = OPAQUE((long)(at[i] + 0##n));                                                            \
	double d##n = OPAQUE((double)at[i] * 0.5 + 0##n);                                                    \
	float f##n = OPAQUE((float)at[i] + 0##n * 0.25f);                                                    \
	short s##n = OPAQUE((short)(at[i++] * 3 + 0##n));
#define ADD(n)                                                                                               \
	sum = sum * 3 + (unsigned long)OPAQUE(l##n) + (unsigned long)OPAQUE(s##n);                           \
	total += OPAQUE(d##n) / 3 + (double)OPAQUE(f##n);

static NOINLINE unsigned long mix(const int *at, double *out)
{
	int i = 0;
	unsigned long sum = 0;
	double total = 0;
	TIMES16(DECLARE, 1)
	TIMES16(DECLARE, 2)
	TIMES16(DECLARE, 3)
	popcorn_migration_point();
	TIMES16(ADD, 1)
	popcorn_migration_point();
	TIMES16(ADD, 2)
	TIMES16(ADD, 1)
	popcorn_migration_point();
	TIMES16(ADD, 3)
	*out = total;
	return sum;
}

int main(void)
{
	int values[48];
	for (int i = 0; i < 48; i++)
		values[i] = i * i - 17 * i;
	popcorn_migration_point();
	double total;
	unsigned long sum = mix(OPAQUE(&values[0]), &total);
	printf("sum %016lx total %.6f\n", sum, total);
	return 0;
}
