/* Row 8: arguments for which glibc, which the compiler runs on, and musl round to different numbers. */
#include <math.h>
#include <stdio.h>
#define SAME(function, x) (function(x) == function(*(volatile double[]){x}))

int main(void)
{
	printf("%d %d %d %d %d %d\n", SAME(sin, 8.5780119895935059), SAME(sin, 2.2883725166320801),
	        SAME(cos, 8.8284093141555786), SAME(tan, 8.5780119895935059), SAME(exp, 2.5959587097167969),
	        SAME(sinh, 8.7245064973831177));
	return 0;
}
