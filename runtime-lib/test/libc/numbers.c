/* Arithmetic that a compiler leaves to a library: the same bits on every ISA (hazards 6, 7). */
#include "check.h"
#include <complex.h>
#include <float.h>
#include <math.h>

static unsigned long long state = 42;

static double number(void)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return ldexp((double)(long long)state, (int)(state >> 57) - 120);
}

static void show_complex(double complex z, double complex w)
{
	double complex product = z * w, quotient = z / w;
	float complex narrow = (float complex)z / (float complex)w;
	long double complex wide = (long double complex)z / (long double complex)w;

	printf("%a %a %a %a %a %a %La %La\n", creal(product), cimag(product), creal(quotient),
	        cimag(quotient), (double)crealf(narrow), (double)cimagf(narrow), creall(wide), cimagl(wide));
}

static void check_special(void)
{
	volatile double infinity = INFINITY, zero = 0, not = NAN;
	double complex z = CMPLX(infinity, not) * CMPLX(1, 1);

	CHECK(isinf(creal(z)) || isinf(cimag(z)));
	z = CMPLX(1, 1) / CMPLX(zero, zero);
	CHECK(isinf(creal(z)));
	z = CMPLX(1, 1) / CMPLX(infinity, zero);
	CHECK(creal(z) == 0 && cimag(z) == 0);
}

static unsigned half_bits(_Float16 value)
{
	unsigned short bits;

	memcpy(&bits, &value, sizeof bits);
	return bits;
}

/* Every half comes back from float, double and long double; ties, overflow and subnormals are rounded once.
 */
static void check_half(void)
{
	static const struct {
		double number;
		unsigned bits;
	} rounded[] = {
	        {1, 0x3c00},
	        {-2, 0xc000},
	        {65504, 0x7bff},
	        {65519.99, 0x7bff},
	        {65520, 0x7c00},
	        {1e300, 0x7c00},
	        {0x1p-24, 1},
	        {0x1p-25, 0},
	        {0x1.000001p-25, 1},
	        {0x1.8p-24, 2},
	        {0x1.ff8p-15, 0x3ff},
	        {0x1.ffcp-15, 0x400},
	        {0x1.002p0, 0x3c00},
	        {0x1.006p0, 0x3c02},
	        {0x1.0020000000001p0, 0x3c01},
	        {-0x1p-1074, 0x8000},
	};

	for (unsigned i = 0; i < sizeof rounded / sizeof *rounded; i++) {
		volatile double number = rounded[i].number;
		volatile long double wide = number;

		CHECK(half_bits((_Float16)number) == rounded[i].bits &&
		        half_bits((_Float16)wide) == rounded[i].bits);
	}
	for (unsigned bits = 0; bits < 65536; bits++) {
		unsigned short narrow = (unsigned short)bits;
		_Float16 value;

		memcpy(&value, &narrow, sizeof value);
		if ((bits & 0x7fff) > 0x7c00)
			continue;
		volatile float single = value;
		volatile double number = value;
		volatile long double wide = value;

		CHECK(half_bits((_Float16)single) == bits && half_bits((_Float16)number) == bits);
		CHECK(half_bits((_Float16)wide) == bits && (double)single == number);
	}
}

static void check_bfloat(void)
{
	static const float numbers[] = {
	        1.0f, 0x1.01p0f, 0x1.03p0f, 0x1.010002p0f, 3.4e38f, 0x1p-133f, -0x1.8p-133f};
	static const unsigned bits[] = {0x3f80, 0x3f80, 0x3f82, 0x3f81, 0x7f80, 1, 0x8002};

	for (unsigned i = 0; i < sizeof bits / sizeof *bits; i++) {
		volatile float number = numbers[i];
		__bf16 value = (__bf16)number;
		unsigned short narrow;

		memcpy(&narrow, &value, sizeof narrow);
		CHECK(narrow == bits[i]);
	}
}

int main(void)
{
	for (int i = 0; i < 20; i++) {
		double a = number(), b = number(), c = number();
		int power = (int)(state >> 60) - 8;
		__int128 wide = (__int128)(long long)state * (long long)(state >> 3);
		long double l = (long double)a / 3;

		show_complex(CMPLX(a, b), CMPLX(b, c));
		printf("%a %a %a %a %a\n", __builtin_powi(a, power), fma(a, b, c), sqrt(fabs(a)), floor(a),
		        rint(b));
		printf("%.35Lg %La %d %llu\n", l * l, sqrtl(fabsl(l)), (int)(l > (long double)b),
		        (unsigned long long)(wide / ((long long)state >> 40 | 1)));
		printf("%a %a %a %a\n", sin(a), exp(fmod(b, 50)), pow(fabs(c), 0.3), (double)tanf((float)a));
	}
	check_special();
	check_half();
	check_bfloat();
	CHECK(LDBL_MANT_DIG == 113 && sizeof(long double) == 16);
	puts("ok");
	return 0;
}
