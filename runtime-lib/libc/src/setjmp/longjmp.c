/* The jump is native. A portable function, because programs hand its address around. */
#define _GNU_SOURCE
#include <setjmp.h>
#include <stdlib.h>

hidden void __pc_long_jump(jmp_buf, int);

_Noreturn void longjmp(jmp_buf buffer, int value)
{
	__pc_long_jump(buffer, value);
	abort();
}

weak_alias(longjmp, _longjmp);
weak_alias(longjmp, siglongjmp);
