/* What is written to stop an optimizer, in the ways that programs write it: an empty template is the same on
   every ISA. */
#include <popcorn.h>
#include <stdio.h>

struct s {
	int a;
	long b[3];
};

int main(void)
{
	int x = 3;
	long y = 5;
	double d = 1.5;
	float f = 2.5f;
	char c = 'a';
	_Bool b = 1;
	unsigned __int128 w = 7;
	struct s s = {1, {2, 3, 4}}, *p = &s;
	for (int i = 0; i < 3; i++) {
		__asm__ volatile("" ::: "memory");
		__asm__ __volatile__("" : : : "cc");
		__asm__("\n\t");
		__asm__("" : "+r"(x));
		__asm__ volatile("" : "=r"(y) : "0"(y));
		__asm__ volatile("" : "+m"(s) : : "memory", "cc");
		__asm__ volatile("" : : "r"(p) : "memory");
		__asm__ volatile("" : : "r,m"(x) : "memory");
		__asm__ volatile("" : "+r,m"(x) : : "memory");
		__asm__ volatile("" : "+m,r"(x) : : "memory");
		__asm__ volatile("" : : "g"(y), "X"(y), "i"(4), "n"(5));
		__asm__ volatile("" : "+rm"(c), "+r"(b), "+m"(d), "+m"(f));
		__asm__ volatile("" : "+r"(p), "=&r"(y) : "r"(x), "1"(y));
		__asm__ volatile("" : "+r"(d), "+g"(f), "+r"(w));
		popcorn_migration_point();
		x++, y--, d *= 2, w *= 3;
		printf("%d %ld %g %g %c %d %d %d\n", x, y, d, f, c, p->a, b, (int)w);
	}
	return 0;
}
