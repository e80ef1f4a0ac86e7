/* Headers that C23 has changed, under the standards before. */
#include <float.h>
#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#ifdef CHAR_WIDTH
#error C23
#endif
int f(int n, ...)
{
	va_list a;
	va_start(a, n);
	n = va_arg(a, int);
	va_end(a);
	return n;
}
