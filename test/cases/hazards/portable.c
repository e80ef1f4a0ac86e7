/* Row 16: a pointer to a function that each ISA has at a place of its own cannot be made; those of libc have
   one address everywhere. */
#include <popcorn.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static void *(*copy[])(void *, const void *, size_t) = {memcpy, memmove};
static void (*other[])(void) = {(void (*)(void))longjmp, (void (*)(void))qsort, (void (*)(void))malloc};

int main(void)
{
	void *(*local)(void *, const void *, size_t) = copy[1];
	size_t (*length)(const char *) = strlen;
	for (int i = 0; i < 3; i++) {
		char text[8] = "";
		popcorn_migration_point();
		copy[i % 2](text, "abcdefg", length("abc") + (size_t)i);
		printf("%s %d %d\n", text, local == memmove && other[1] == (void (*)(void))qsort,
		        length == strlen);
	}
	return 0;
}
