/* Values of all kinds that live across many calls: the resume entry of mix keeps them in an array of words. */
#include <stdio.h>

extern void popcorn_migration_point(void);

typedef long vector __attribute__((vector_size(16)));
typedef float quad __attribute__((vector_size(16)));

static __attribute__((noinline)) int step(int x)
{
	popcorn_migration_point();
	return 3 * x + 1;
}

static __attribute__((noinline)) long mix(int seed, const char *text)
{
	_Bool odd = seed & 1;
	signed char tiny = (signed char)(seed * 7);
	short narrow = (short)(seed * 1001);
	float single = (float)seed / 3;
	double both = seed / 7.0;
	__int128 wide = ((__int128)seed << 70) + seed;
	vector pair = {seed, -seed};
	quad four = {single, 2 * single, 3 * single, 4 * single};
	long sum = seed;
	for (int round = 0; round < 3; round++) {
		tiny = (signed char)(tiny + step(round));
		narrow = (short)(narrow ^ step(tiny));
		odd = odd != (step(narrow) & 1);
		single += (float)step(odd);
		both *= step(round) / 2.0;
		wide = wide * 5 + step(seed);
		pair += (vector){step(1), step(2)};
		four *= (quad){1, (float)step(3), 1, 2};
		if (step(round) > 3)
			sum += text[round] + step((int)pair[0]);
		else
			sum -= step((int)sum);
		sum ^= (long)wide + pair[1];
	}
	printf("%d %d %d %g %g %lx %lx %ld %ld %g %g\n", odd, tiny, narrow, (double)single, both,
	        (unsigned long)(wide >> 64), (unsigned long)wide, pair[0], pair[1], (double)four[1],
	        (double)four[3]);
	return sum;
}

int portable_main(void)
{
	for (int seed = 1; seed < 6; seed++)
		printf("%ld\n", mix(seed, "text of the test"));
	return 0;
}
