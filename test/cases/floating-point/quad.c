/* long double is software; it rounds by the mode and raises flags, on every ISA alike. */
#include <fenv.h>
#include <popcorn.h>
#include <stdio.h>
#include <string.h>

static void show(long double value)
{
	unsigned long words[2];
	memcpy(words, &value, sizeof(words));
	printf("%016lx%016lx ", words[1], words[0]);
}

int main(void)
{
	static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
	volatile long double one = 1, three = 3, tenth = 0.1L, tiny = 0x1p-16382L, huge = 0x1p16383L;
	for (int i = 0; i < 4; i++) {
		fesetround(modes[i]);
		feclearexcept(FE_ALL_EXCEPT);
		popcorn_migration_point();
		show(one / three);
		show(-one / three + tenth);
		show(tenth * tenth);
		show((double)tenth);
		show((float)-tenth);
		printf("%d ", fetestexcept(FE_ALL_EXCEPT));
		show(tiny / three);
		show(huge * 3);
		show(one / (one - one));
		printf("%d ", fetestexcept(FE_ALL_EXCEPT));
		printf("%ld %d\n", (long)(tenth * 25), (int)(-tenth * 27));
	}
	return 0;
}
