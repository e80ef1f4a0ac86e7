/* A constant pointer that is put by hand among what runs before main; with BOTH beside an entry that the compiler makes. */
#include <stdio.h>

static void one(void)
{
	puts("one");
}

static void (*const first)(void) __attribute__((section(".init_array"), used)) = one;

#ifdef BOTH
__attribute__((constructor)) static void two(void)
{
	puts("two");
}
#endif

int main(void)
{
	puts("main");
	return 0;
}
