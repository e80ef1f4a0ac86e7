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

	printf("%a %a %a %a %a %a %La %La\n", creal(product), cimag(product), creal(quotient), cimag(quotient),
		(double)crealf(narrow), (double)cimagf(narrow), creall(wide), cimagl(wide));
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

int main(void)
{
	for (int i = 0; i < 20; i++) {
		double a = number(), b = number(), c = number();
		int power = (int)(state >> 60) - 8;
		__int128 wide = (__int128)(long long)state * (long long)(state >> 3);
		long double l = (long double)a / 3;

		show_complex(CMPLX(a, b), CMPLX(b, c));
		printf("%a %a %a %a %a\n", __builtin_powi(a, power), fma(a, b, c), sqrt(fabs(a)), floor(a), rint(b));
		printf("%.35Lg %La %d %llu\n", l * l, sqrtl(fabsl(l)), (int)(l > (long double)b),
			(unsigned long long)(wide / ((long long)state >> 40 | 1)));
		printf("%a %a %a %a\n", sin(a), exp(fmod(b, 50)), pow(fabs(c), 0.3), (double)tanf((float)a));
	}
	check_special();
	CHECK(LDBL_MANT_DIG == 113 && sizeof(long double) == 16);
	puts("ok");
	return 0;
}
