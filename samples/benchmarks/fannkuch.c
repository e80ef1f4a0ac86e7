/* Fannkuch: for each permutation, how often its beginning must be turned over until 1 stands in front. */
#include "benchmark.h"

enum { MOST = 16 };

static int flips(const int *permutation, int n)
{
	int p[MOST], count = 0;
	for (int i = 0; i < n; i++)
		p[i] = permutation[i];
	while (p[0] != 0) {
		for (int low = 0, high = p[0]; low < high; low++, high--) {
			int t = p[low];
			p[low] = p[high];
			p[high] = t;
		}
		count++;
	}
	return count;
}

/* The next permutation in the order of ever longer rotations; 0 behind the last. */
static int next(int *p, int *left, int n)
{
	for (int i = 1; i < n; i++) {
		int first = p[0];
		for (int j = 0; j < i; j++)
			p[j] = p[j + 1];
		p[i] = first;
		if (--left[i] > 0)
			return 1;
		left[i] = i + 1;
	}
	return 0;
}

int main(int argc, char **argv)
{
	int n = size_of_run(argc, argv), p[MOST], left[MOST], most = 0, sign = 1;
	long sum = 0;
	CHECK(n <= MOST);
	for (int i = 0; i < n; i++) {
		p[i] = i;
		left[i] = i + 1;
	}
	do {
		int count = flips(p, n);
		most = count > most ? count : most;
		sum += sign * count;
		sign = -sign;
	} while (next(p, left, n));
	printf("%d: at most %d flips, sum %ld\n", n, most, sum);
	return 0;
}
