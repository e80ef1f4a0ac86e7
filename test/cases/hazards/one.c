/* A constructor of its own; prints what both files have counted. */
#include <stdio.h>
static int n;

__attribute__((constructor)) static void up(void)
{
	n++;
}

int other(void);

int main(void)
{
	printf("%d %d\n", n, other());
	return 0;
}
