/* Little on the stack, and a loop that passes many points. */
#include <stdio.h>

int main(void)
{
	volatile long sum = 0;
	for (int i = 0; i < 4000000; i++)
		sum += i;
	printf("%ld\n", sum);
	return 0;
}
