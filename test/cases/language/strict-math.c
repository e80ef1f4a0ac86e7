/*
 * Every constrained operation in each rounding mode: results, and the flags that C defines. inexact is left out where
 * docs/design/0001-contracts.md says that it differs.
 */
#include <fenv.h>
#include <math.h>
#include <popcorn.h>
#include <stdio.h>
#pragma STDC FENV_ACCESS ON

#define SHOW(text, expression)                                                                               \
	do {                                                                                                 \
		feclearexcept(FE_ALL_EXCEPT);                                                                \
		double result = (double)(expression);                                                        \
		int flags = fetestexcept(FE_ALL_EXCEPT & ~FE_INEXACT & ~FE_UNDERFLOW);                       \
		/* Its sign is nobody's. */                                                                  \
		printf("%s %a %x\n", text, result != result ? NAN : result, flags);                          \
	} while (0)

int main(void)
{
	static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
	volatile double x = 2.5, y = -0.7, zero = 0, huge = 0x1.8p1023, nan = NAN, half = 0.5, tie = 3.5;
	volatile float f = 2.5f, g = -0.7f, tiny = 0x1p-140f;
	volatile long double l = 2.5L, m = -0.7L, third = 1 / 3.0L;
	volatile int n = 3;

	for (int i = 0; i < 4; i++) {
		fesetround(modes[i]);
		popcorn_migration_point();
		SHOW("fmax", fmax(x, y));
		SHOW("fmin", fmin(zero, -zero));
		SHOW("fmax nan", fmax(nan, y));
		SHOW("fmaxf", fmaxf(f, g));
		SHOW("fminl", fminl(l, m));
		SHOW("sin", __builtin_sin(x));
		SHOW("pow", __builtin_pow(x, y));
		SHOW("expf", __builtin_expf(f));
		SHOW("logl", __builtin_logl(l));
		SHOW("log 0", __builtin_log(zero));
		SHOW("powi", __builtin_powi(x, n));
		SHOW("powif", __builtin_powif(f, n));
		SHOW("sqrt", sqrt(x));
		SHOW("sqrt -", sqrt(y));
		SHOW("sqrtl", sqrtl(l));
		SHOW("fma", fma(x, y, third));
		SHOW("fmaf", fmaf(f, g, tiny));
		SHOW("fmod", fmod(x, y));
		SHOW("fmodl", fmodl(l, m));
		SHOW("ldexp", ldexp(huge, n));
		SHOW("scalbn", scalbn(tiny, -n));
		SHOW("rint", rint(x));
		SHOW("nearbyint", nearbyint(y));
		SHOW("roundeven",
		        __builtin_roundeven(x) + __builtin_roundeven(tie) + __builtin_roundeven(half));
		SHOW("roundevenf", __builtin_roundevenf(f) + __builtin_roundevenf(g));
		SHOW("roundevenl", __builtin_roundevenl(l) + __builtin_roundevenl(m));
		SHOW("ceil", ceil(y));
		SHOW("floor", floorf(g));
		SHOW("trunc", truncl(l));
		SHOW("round", round(x));
		SHOW("lrint", lrint(x));
		SHOW("llrintf", llrintf(f));
		SHOW("lround", lround(y));
		SHOW("llround", llroundl(l));
		SHOW("add", x + y);
		SHOW("divide", x / zero);
		SHOW("multiply", huge * huge);
		SHOW("subtract", (float)(f - third));
		SHOW("remainder", remainder(x, y));
		SHOW("narrow", (float)third);
		SHOW("widen", (long double)f + third);
		SHOW("to int", (int)(x * n));
		SHOW("to unsigned", (unsigned long)(huge / 0x1p962));
		SHOW("from int", n / 3 + (float)(n * 5592407));
		SHOW("less", (x < nan) + 2 * (x < y));
		SHOW("equal", (x == nan) + 2 * (x != y));
		SHOW("isless", isless(x, nan));
	}
	return 0;
}
