/* Bytes, without a libc; see memory.h. The builtins become calls of the libc's leaf functions. */
#include "portable/memory.h"

void pc_copy(void *to, const void *from, size_t length)
{
	__builtin_memcpy(to, from, length);
}

void pc_move(void *to, const void *from, size_t length)
{
	__builtin_memmove(to, from, length);
}

int pc_equal(const void *a, const void *b, size_t length)
{
	return __builtin_memcmp(a, b, length) == 0;
}

size_t pc_length(const char *text)
{
	size_t n = 0;

	while (text[n] != 0)
		n++;
	return n;
}

int pc_copy_text(char *to, size_t size, const char *from)
{
	size_t length = pc_length(from);

	if (length >= size) {
		to[0] = 0;
		return 0;
	}
	pc_copy(to, from, length + 1);
	return 1;
}
