/* Rounding mode and floating-point flags go along at a hop; functions of libm and of long double round with them. */
#include "../../../../samples/sample.h"
#include <fenv.h>
#include <float.h>
#include <math.h>

#pragma STDC FENV_ACCESS ON

static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
static const char *const names[] = {"nearest", "down", "up", "zero"};

/* Without a loop: the sample has few migration points at -O0, too. */
static const char *flags(void)
{
	static char text[6];

	text[0] = fetestexcept(FE_INVALID) ? 'v' : '-';
	text[1] = fetestexcept(FE_DIVBYZERO) ? 'z' : '-';
	text[2] = fetestexcept(FE_OVERFLOW) ? 'o' : '-';
	text[3] = fetestexcept(FE_UNDERFLOW) ? 'u' : '-';
	text[4] = fetestexcept(FE_INEXACT) ? 'i' : '-';
	return text;
}

static NOINLINE double divide(double a, double b)
{
	popcorn_migration_point();
	return a / b;
}

static NOINLINE void rounds(int mode)
{
	volatile double one = 1, three = 3, half = 2.5;
	volatile float tenth = 0.1f;
	volatile long double quad = 1;
	int saved = fegetround();

	CHECK(fesetround(mode) == 0 && fegetround() == mode);
	double third = divide(one, three), minus = divide(-one, three);
	float sum = tenth + 0.2f;
	long double thirds = quad / 3;

	popcorn_migration_point();
	CHECK(fegetround() == mode);
	printf("%d %a %a %a %.1f %ld %d\n", FLT_ROUNDS, third, minus, (double)sum, nearbyint(half),
	        lrint(-half), thirds * 3 == quad);
	fesetround(saved);
}

static NOINLINE void raises(void)
{
	volatile double zero = 0, huge = DBL_MAX, tiny = DBL_MIN, three = 3;
	volatile double sink;
	fenv_t held;
	fexcept_t kept;

	feclearexcept(FE_ALL_EXCEPT);
	printf("%s\n", flags());
	sink = divide(1, zero);
	printf("%s\n", flags());
	sink = divide(zero, zero);
	popcorn_migration_point();
	printf("%s\n", flags());
	fegetexceptflag(&kept, FE_DIVBYZERO | FE_INEXACT);
	feclearexcept(FE_DIVBYZERO);
	sink = huge * three;
	popcorn_migration_point();
	printf("%s\n", flags());
	fesetexceptflag(&kept, FE_DIVBYZERO | FE_INEXACT);
	printf("%s\n", flags());
	feholdexcept(&held);
	sink = tiny / three;
	popcorn_migration_point();
	printf("%s\n", flags());
	feupdateenv(&held);
	printf("%s\n", flags());
	feraiseexcept(FE_INEXACT);
	fesetround(FE_UPWARD);
	fesetenv(FE_DFL_ENV);
	popcorn_migration_point();
	printf("%s %d\n", flags(), fegetround() == FE_TONEAREST);
	(void)sink;
}

int main(void)
{
	for (int i = 0; i < 4; i++) {
		printf("%s ", names[i]);
		rounds(modes[i]);
	}
	raises();
	CHECK(fesetround(99) != 0);
	return 0;
}
