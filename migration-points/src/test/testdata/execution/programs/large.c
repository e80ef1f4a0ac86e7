/* More live values at more call sites than a function may have: most of them are kept in memory. */
#include <stdio.h>

extern void popcorn_migration_point(void);

enum { VALUES = 80 };

#define EIGHT(f, i) f((i)) f((i) + 1) f((i) + 2) f((i) + 3) f((i) + 4) f((i) + 5) f((i) + 6) f((i) + 7)
#define ALL(f)                                                                                               \
	EIGHT(f, 0)                                                                                          \
	EIGHT(f, 8)                                                                                          \
	EIGHT(f, 16)                                                                                         \
	EIGHT(f, 24)                                                                                         \
	EIGHT(f, 32)                                                                                         \
	EIGHT(f, 40)                                                                                         \
	EIGHT(f, 48)                                                                                         \
	EIGHT(f, 56)                                                                                         \
	EIGHT(f, 64)                                                                                         \
	EIGHT(f, 72)

static __attribute__((noinline)) long site(long x)
{
	if (x % 97 == 0)
		popcorn_migration_point();
	return x * 3 + 1;
}

/* The array is taken apart into values; each round is one block of 80 sites, with 80 values live at each. */
static __attribute__((noinline)) double mix(long seed, int rounds, double scale)
{
	long v[VALUES];
	double sum = scale;

#define FILL(i) v[i] = seed * (i) + 1;
#define STEP(i) v[i] += site(v[i] ^ v[((i) + 7) % VALUES]);
#define LEAP(i) v[i] = site(v[i] - v[((i) + 31) % VALUES]) & 0xffffff;
#define PICK(i) sum += (v[i] % 1000) / scale;
	ALL(FILL)
	while (rounds-- > 0) {
		ALL(STEP)
		if (v[3] & 1) {
			ALL(LEAP)
			ALL(STEP)
		}
		ALL(LEAP)
		sum += scale;
	}
	ALL(PICK)
	return sum;
}

int portable_main(void)
{
	for (int i = 1; i < 4; i++)
		printf("%.6f\n", mix(i, i + 1, 3.5));
	return 0;
}
