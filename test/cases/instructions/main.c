/* Calls the part, and a function of a library. */
#include "part.h"
#include <math.h>
#include <stdio.h>

int main(int count, char **arguments)
{
	(void)arguments;
	printf("%d\n", part((int)sqrt(48.0 + count)));
	return 0;
}
