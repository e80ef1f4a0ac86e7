/* A native part in C: sees its ISA, shares a header with the program, and calls what a compiler calls. */
#include <stdint.h>
#include "part.h"
static int calls __attribute__((section(".bss.popcorn_cache")));
#ifdef __popcorn__
#error "this is for one ISA"
#endif
int isa(void)
{
	int number = NUMBER;
#if defined(__x86_64__)
	__asm__("addl $1, %0" : "+r"(number));
#elif defined(__aarch64__)
	__asm__("add %w0, %w0, #2" : "+r"(number));
#elif defined(__riscv)
	__asm__("addiw %0, %0, 3" : "+r"(number));
#endif
	return number;
}

long sum(const long *values, int count, double *mean)
{
	int64_t sum = 0;
	for (int i = 0; i < count; i++)
		sum += values[i];
	*mean = (double)sum / count;
	return sum;
}

struct block {
	char bytes[500];
};

void copy(char *to, const char *from, unsigned long bytes)
{
	*(struct block *)to = *(const struct block *)from;
	for (unsigned long i = 500; i < bytes; i++)
		to[i] = from[i];
}

int calls_since_hop(void)
{
	return ++calls;
}

_Bool all(signed char a, unsigned char b, short c, unsigned short d, unsigned e, float f, double g,
        const void *h, long i, long j, int k)
{
	return a == -1 && b == 255 && c == -2 && d == 65535 && e == 0xffffffff && f == 0.5f && g == 1e300 &&
	       h == (void *)8 && i == -3 && j == 1l << 40 && k == -7;
}
