/* A sparse matrix in rows of very different lengths, times a vector, again and again: shares of a walk over a graph. */
#include "benchmark.h"
#include <math.h>

enum { NODES = 4000, MOST_LINKS = 32 };

static int start[NODES + 1], target[NODES * MOST_LINKS];

/* Low numbers are linked to more often. */
static void make_links(void)
{
	uint64_t state = 7;
	int links = 0;
	for (int node = 0; node < NODES; node++) {
		int wanted = 1 + random_below(&state, MOST_LINKS);
		if (wanted > MOST_LINKS / 2)
			wanted = 2;
		for (int i = 0; i < wanted; i++)
			target[links++] = random_below(&state, 1 + random_below(&state, NODES));
		start[node + 1] = links;
	}
}

static NOINLINE void walk(const double *from, double *to)
{
	for (int node = 0; node < NODES; node++)
		to[node] = 0.15 / NODES;
	for (int node = 0; node < NODES; node++) {
		double share = 0.85 * from[node] / (start[node + 1] - start[node]);
		for (int i = start[node]; i < start[node + 1]; i++)
			to[target[i]] += share;
	}
}

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv);
	static double shares[2][NODES];
	double sum = 0;
	make_links();
	for (int node = 0; node < NODES; node++)
		shares[0][node] = 1.0 / NODES;
	for (int turn = 0; turn < turns; turn++)
		walk(shares[turn % 2], shares[(turn + 1) % 2]);
	for (int node = 0; node < NODES; node++)
		sum += shares[turns % 2][node];
	CHECK(fabs(sum - 1) < 1e-9);
	printf("%d turns, %d links, node 0 has %.12f\n", turns, start[NODES], shares[turns % 2][0]);
	return 0;
}
