/* Row 25: machine stacks grow by demand, on the way in and when they are rebuilt; there is an end to it. */
#include <stdio.h>

static int deeper(int depth, volatile int *above)
{
	volatile int here = depth;
	return depth < 0 ? 0 : deeper(depth + 1, &here) + *above + here;
}

int main(void)
{
	volatile int top = 1;
	printf("%d\n", deeper(0, &top));
	return 0;
}
