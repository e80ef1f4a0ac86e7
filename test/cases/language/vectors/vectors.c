/* GCC vectors wider and narrower than a register, in registers and in memory, across hops. */
#include "../../../../samples/sample.h"

typedef int int4 __attribute__((vector_size(16)));
typedef float float8 __attribute__((vector_size(32)));
typedef short short4 __attribute__((vector_size(8)));
typedef double double2 __attribute__((vector_size(16)));
typedef unsigned char byte16 __attribute__((vector_size(16)));

static int4 global_vector = {1, 2, 3, 4};

static NOINLINE int4 step(int4 a, int4 b)
{
	int4 sum = a + b;
	popcorn_migration_point();
	return sum * b - a;
}

static NOINLINE float8 blend(float8 a, float8 b)
{
	float8 product = a * b;
	popcorn_migration_point();
	return product + a;
}

static NOINLINE double2 turn(double2 v, int times)
{
	for (int i = 0; i < times; i++)
		v = (double2){-v[1], v[0]} * 1.5;
	return v;
}

int main(void)
{
	int4 v = {OPAQUE(1), 2, -3, 4};
	short4 s = {OPAQUE((short)100), -200, 300, -400};
	byte16 bytes = {0};
	for (int i = 0; i < 3; i++) {
		v = step(v, global_vector);
		global_vector += (int4){i, i, i, i};
		s = s + (short4){1, 2, 3, 4};
		bytes[i * 5] = (unsigned char)(200 + i);
		popcorn_migration_point();
		printf("int4 %d %d %d %d short4 %d %d\n", v[0], v[1], v[2], v[3], s[0], s[3]);
	}
	float8 f = {1, 2, 3, 4, 5, 6, 7, OPAQUE(8.0f)};
	f = blend(f, f);
	printf("float8 %.1f %.1f %.1f\n", (double)f[0], (double)f[3], (double)f[7]);
	double2 d = turn((double2){OPAQUE(1.0), 0.25}, 3);
	printf("double2 %.4f %.4f\n", d[0], d[1]);
	int4 mask = v > global_vector;
	popcorn_migration_point();
	printf("mask %d %d %d %d bytes %d %d %d\n", mask[0], mask[1], mask[2], mask[3], bytes[0], bytes[5],
	        bytes[10]);
	return 0;
}
