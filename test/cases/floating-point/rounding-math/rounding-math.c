/* The same operation in each rounding mode, under -frounding-math: no back end may take one result for all. */
#include <fenv.h>
#include <math.h>
#include <stdint.h>

#include "../../../../samples/sample.h"

static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
static const char *const names[] = {"nearest", "down", "up", "zero"};

/* One operation four times in one block; the mode is all that differs. */
#define EACH_MODE(result, operation)                                                                         \
	do {                                                                                                 \
		fesetround(modes[0]);                                                                        \
		result[0] = (operation);                                                                     \
		fesetround(modes[1]);                                                                        \
		result[1] = (operation);                                                                     \
		fesetround(modes[2]);                                                                        \
		result[2] = (operation);                                                                     \
		fesetround(modes[3]);                                                                        \
		result[3] = (operation);                                                                     \
	} while (0)

static NOINLINE void show(const char *what, const volatile double *result)
{
	fesetround(FE_TONEAREST);
	printf("%s:", what);
	for (int i = 0; i < 4; i++)
		printf(" %s %a", names[i], result[i]);
	printf("\n");
}

static NOINLINE void conversions(int64_t s, uint64_t u, int32_t word, double d)
{
	volatile double result[4];
	EACH_MODE(result, (double)u);
	show("unsigned to double", result);
	EACH_MODE(result, (double)s);
	show("signed to double", result);
	EACH_MODE(result, (double)(float)u);
	show("unsigned to float", result);
	EACH_MODE(result, (double)(float)word);
	show("int to float", result);
	EACH_MODE(result, (double)(float)d);
	show("double to float", result);
}

static NOINLINE void arithmetic(double x, double y, double z)
{
	volatile double result[4];
	EACH_MODE(result, x + y);
	show("add", result);
	EACH_MODE(result, x - y);
	show("subtract", result);
	EACH_MODE(result, x * y);
	show("multiply", result);
	EACH_MODE(result, x / y);
	show("divide", result);
	EACH_MODE(result, sqrt(x));
	show("sqrt", result);
	EACH_MODE(result, fma(x, y, z));
	show("fma", result);
	EACH_MODE(result, rint(x * 4.5));
	show("rint", result);
}

static NOINLINE void wide(long double x, long double y)
{
	volatile double result[4];
	EACH_MODE(result, (double)(x / y));
	show("long double", result);
}

/* The mode changes in each turn of a loop, where a hop comes in, too. */
static NOINLINE void loop(double x, double y)
{
	volatile double result[4];
	for (int i = 0; i < 4; i++) {
		fesetround(modes[i]);
		popcorn_migration_point();
		result[i] = x / y;
	}
	show("loop", result);
}

int main(void)
{
	conversions(OPAQUE(INT64_C(-0x7fffffffffffff01)), OPAQUE(UINT64_C(0x8000000000000001)),
	        OPAQUE(0x7fffff81), OPAQUE(1.1));
	arithmetic(OPAQUE(1.1), OPAQUE(3.3), OPAQUE(0x1p-80));
	wide(OPAQUE(1.0L), OPAQUE(3.0L));
	loop(OPAQUE(-1.0), OPAQUE(3.0));
	return 0;
}
