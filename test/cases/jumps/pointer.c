/* longjmp is a function like any other, and may be called by a pointer. */
#include <popcorn.h>
#include <setjmp.h>
#include <stdio.h>
static void (*volatile jump)(jmp_buf, int) = longjmp;

int main(void)
{
	jmp_buf here;
	int code = setjmp(here);
	popcorn_migration_point();
	printf("%d\n", code);
	if (code < 2)
		jump(here, code + 1);
	return 0;
}
