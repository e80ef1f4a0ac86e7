/* Built with -ffast-math -ffp-contract=fast: results stay equal on all ISAs all the same (hazard 9). */
#include "../../../../samples/sample.h"
#include <math.h>
#include <string.h>

static NOINLINE double dot(const double *a, const double *b, int count)
{
	double sum = 0;
	for (int i = 0; i < count; i++)
		sum += a[i] * b[i];
	return sum;
}

static NOINLINE float normalized(float x, float y, float z)
{
	float scale = 1.0f / sqrtf(x * x + y * y + z * z);
	popcorn_migration_point();
	return x * scale + y * scale / 3.0f;
}

static NOINLINE double horner(double x)
{
	double value = 1.0 / 7;
	for (int i = 6; i > 0; i--)
		value = value * x + 1.0 / i;
	return value;
}

int main(void)
{
	double a[8], b[8];
	for (int i = 0; i < 8; i++) {
		a[i] = OPAQUE(0.1) * (i + 1) / 3;
		b[i] = OPAQUE(1.7) / (i + 1.1);
	}
	double values[3] = {
	        dot(a, b, 8), horner(OPAQUE(0.37)), (double)normalized(OPAQUE(1.3f), 2.7f, -0.9f)};
	unsigned long long bits[3];
	memcpy(bits, values, sizeof bits);
	popcorn_migration_point();
	for (int i = 0; i < 3; i++)
		printf("%016llx\n", bits[i]);
	return 0;
}
