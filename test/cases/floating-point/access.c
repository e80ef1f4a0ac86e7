/* Under FENV_ACCESS nothing is computed before its mode is set, moved over a change of it, or left out for
   its flags; constants too. */
#include <fenv.h>
#include <popcorn.h>
#include <stdio.h>
#pragma STDC FENV_ACCESS ON

static double third(double a, double b, int mode)
{
	fesetround(mode);
	double x = a / b;
	fesetround(FE_TONEAREST);
	return x;
}

int main(void)
{
	double up = third(1, 3, FE_UPWARD), down = third(1, 3, FE_DOWNWARD), unused;
	popcorn_migration_point();
	feclearexcept(FE_ALL_EXCEPT);
	unused = 1.0 / 0.0;
	popcorn_migration_point();
	printf("%d ", fetestexcept(FE_ALL_EXCEPT));
	printf("%d %d ", up > down, third(-1, 3, FE_UPWARD) == -down);
	printf("%d %d\n", (int)(1.5f + 0x1p-30f > 1.5f), third(1e308, 1e-10, FE_TOWARDZERO) < 1.0 / 0.0);
	return unused != unused;
}
