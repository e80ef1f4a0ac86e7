/* A buffer of nobody who still runs ends the program aloud: never filled, of a function that returned, was
   jumped over, or ran in another's place. */
#include <popcorn.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
static jmp_buf returned, left, outer, empty;

__attribute__((noinline)) static void returns(void)
{
	setjmp(returned);
}

__attribute__((noinline)) static void is_left(void)
{
	if (!setjmp(left))
		longjmp(outer, 1);
}

static volatile int jump = 1;

__attribute__((noinline)) static void jumps(jmp_buf to)
{
	if (jump)
		longjmp(to, 1);
}

int main(int argc, char **argv)
{
	jmp_buf garbage;
	memset(garbage, 0x5a, sizeof(garbage));
	returns();
	if (!setjmp(outer)) {
		is_left();
		return 9;
	}
	popcorn_migration_point();
	switch (argv[argc - 1][0]) {
	case '1':
		jumps(empty);
		break;
	case '2':
		jumps(garbage);
		break;
	case '3':
		jumps(returned);
		break;
	case '4':
		jumps(left);
		break;
	}
	return 5;
}
