/* Values in registers, in memory and constant; a TLS variable; a saved register. */
#include <popcorn.h>
#include <stdio.h>

_Thread_local int calls;
int table[4] = {1, 2, 3, 4};

__attribute__((noinline)) static double work(int count, const int *values, double weight)
{
	long a = count, b = 2 * count, c = 3 * count, d = 5 * count, e = 7 * count, f = 11 * count,
	     g = 13 * count;
	for (int i = 0; i < count; i++) {
		popcorn_migration_point();
		calls++;
		a += b ^ values[i];
		b += c ^ i;
		c += d, d += e, e += f, f += g;
		weight += (double)a;
	}
	return weight + (double)(a + b + c + d + e + f + g);
}

int main(int argc, char **argv)
{
	(void)argv;
	printf("%f %d\n", work(argc + 3, table, 0.5), calls);
	return 0;
}
