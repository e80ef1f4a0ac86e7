/* Calls native parts of each kind, with pointers to the stack, the heap and to static data. */
#include <popcorn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "part.h"
static long values[] = {1, 2, 3, 4};

int main(void)
{
	char from[600], *to = malloc(600);
	memset(from, 'x', 600);
	for (int i = 0; i < 4; i++) {
		double mean;
		long total = sum(values, 4, &mean);
		int here = isa(), calls = calls_since_hop() + 10 * calls_since_hop();
		from[i * 170] = (char)('a' + i);
		copy(to, from, sizeof(from));
		popcorn_migration_point();
		printf("%d %d %ld %g %ld %d %d\n", here, calls, total, mean, twice(total),
		        !memcmp(to, from, 600),
		        all(-1, 255, -2, 65535, 0xffffffff, 0.5f, 1e300, (void *)8, -3, 1l << 40, -7));
	}
	return 0;
}
