/* Rounding mode and flags are in an image, too; numbers below the normal ones stay what they are on each
   side. */
#include <fenv.h>
#include <float.h>
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#pragma STDC FENV_ACCESS ON

int main(int argc, char **argv)
{
	static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
	static const int flags[] = {
	        FE_DIVBYZERO, FE_INVALID | FE_OVERFLOW, FE_UNDERFLOW | FE_INEXACT, FE_ALL_EXCEPT};
	int number = atoi(argv[argc - 1]);
	volatile double one = 1, three = 3, least = DBL_MIN;
	volatile float least_float = FLT_MIN;
	fesetround(modes[number]);
	feclearexcept(FE_ALL_EXCEPT);
	feraiseexcept(flags[number]);
	popcorn_migration_point();
	int same_flags = fetestexcept(FE_ALL_EXCEPT) == flags[number],
	    same_mode = fegetround() == modes[number];
	double half = least / 2, half_float = least_float / 2;
	volatile double below = half;
	printf("%d %d %a %a %d %d\n", same_mode, same_flags, one / three, -one / three,
	        below != 0 && below * 2 == least, half_float != 0);
	return 0;
}
