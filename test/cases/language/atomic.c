/* Large atomic objects before and after hops: static, on the stack, on the heap. */
#include <popcorn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

struct pair {
	long a, b;
};
struct large {
	long words[5];
};

static _Atomic struct pair shared;
static _Atomic long double quad;
static _Atomic __int128 wide;

int main(void)
{
	_Atomic struct large here;
	_Atomic struct large *there = malloc(sizeof(*there));
	struct large value = {{1, 2, 3, 4, 5}};

	atomic_init(&here, value);
	atomic_init(there, value);
	for (int i = 0; i < 4; i++) {
		struct pair p = shared, next;
		struct large l = here, m;

		popcorn_migration_point();
		do
			next = (struct pair){p.a + 3, p.b - 4};
		while (!atomic_compare_exchange_strong(&shared, &p, next));
		quad += 1.5L;
		wide += (__int128)1 << 70;
		l.words[4] += i;
		m = atomic_exchange(there, l);
		popcorn_migration_point();
		here = m;
		p = shared;
		printf("%ld %ld %Lg %ld %ld %ld\n", p.a, p.b, (long double)quad, (long)(wide >> 70),
		        ((struct large)here).words[4], ((struct large) * there).words[4]);
	}
	return 0;
}
