/* A comment is no instruction of any ISA, though one assembler's comment is another one's code. */
#include <popcorn.h>
#include <stdio.h>
__asm__("# file-level\n/* on two\n lines */ // and more");

static void *not_const(const void *p)
{
	void *result;
	__asm__ volatile("# forget that p points to const" : "=r"(result) : "0"(p));
	return result;
}

int main(void)
{
	static const int x = 1;
	long y = 2;
	for (int i = 0; i < 3; i++) {
		__asm__ volatile("/* %0 and %1 */" : "+r"(y) : "r"(i) : "memory");
		__asm__ volatile("// begin\n\t# middle ; no instruction\n\t;" ::: "memory", "cc");
		__asm__("#" : "+m"(y));
		popcorn_migration_point();
		printf("%d %ld\n", *(int *)not_const(&x), y++);
	}
	return 0;
}
