/* A process that another continues from an image jumps to calls made before, with the mode it had. */
#include <fenv.h>
#include <popcorn.h>
#include <setjmp.h>
#include <stdio.h>

int main(void)
{
	jmp_buf here;
	volatile double one = 1, three = 3;
	fesetround(FE_UPWARD);
	int code = setjmp(here);
	popcorn_migration_point();
	printf("%d %d\n", code, one / three > 0.33333333333333334);
	fflush(stdout);
	if (code < 2)
		longjmp(here, code + 1);
	return 0;
}
