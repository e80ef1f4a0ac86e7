/* _Complex float, double and long double across hops; division must not depend on a native routine (hazard
 * 7). */
#include "../../../../samples/sample.h"
#include <complex.h>
#include <string.h>

static void show(const char *what, double complex z)
{
	double parts[2] = {creal(z), cimag(z)};
	unsigned long long bits[2];
	memcpy(bits, parts, sizeof bits);
	printf("%-8s %016llx %016llx\n", what, bits[0], bits[1]);
}

static NOINLINE double complex iterate(double complex z, double complex c)
{
	for (int i = 0; i < 5; i++)
		z = z * z + c;
	return z;
}

/* Quotients whose last bit differs between a fused and an unfused multiply-add. */
static NOINLINE double complex quotient(double complex a, double complex b)
{
	popcorn_migration_point();
	double complex q = a / b;
	popcorn_migration_point();
	CHECK(cabs(q * b - a) <= 1e-15 * cabs(a));
	return q;
}

static NOINLINE float complex swapped(float complex z)
{
	popcorn_migration_point();
	return cimagf(z) + crealf(z) * I;
}

int main(void)
{
	double complex z = iterate(OPAQUE(0.1) + 0.2 * I, -0.4 + OPAQUE(0.6) * I);
	show("iterate", z);
	for (int i = 1; i <= 4; i++) {
		double complex a = OPAQUE(1.1) * i + OPAQUE(2.3) * I / i;
		double complex b = OPAQUE(0.7) + OPAQUE(0.3) * i * I;
		show("quotient", quotient(a, b));
	}
	float complex f = swapped(OPAQUE(1.5f) + OPAQUE(-2.5f) * I);
	printf("float %.2f %.2f\n", (double)crealf(f), (double)cimagf(f));
	long double complex q = OPAQUE(1.5L) + OPAQUE(0.25L) * I;
	popcorn_migration_point();
	q = q * q;
	popcorn_migration_point();
	printf("quad %.4f %.4f\n", (double)creall(q), (double)cimagl(q));
	CHECK(cabs(z) < 2);
	return 0;
}
