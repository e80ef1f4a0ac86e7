/* Gradient-boosted trees: each tree learns what those before it get wrong, by sums over 32 bins of each feature. */
#include "benchmark.h"
#include <math.h>

enum { ROWS = 2000, FEATURES = 8, BINS = 32, DEPTH = 4, NODES = 1 << (DEPTH + 1) };

struct tree {
	int feature[NODES], bin[NODES]; /* rows of a lower bin go to the left */
	double value[NODES];
};

static unsigned char bins[ROWS][FEATURES];
static double wanted[ROWS], rest[ROWS];
static int node_of[ROWS];

static void make_rows(void)
{
	uint64_t state = 13;
	for (int row = 0; row < ROWS; row++) {
		for (int feature = 0; feature < FEATURES; feature++)
			bins[row][feature] = random_below(&state, BINS);
		wanted[row] =
		        bins[row][0] * 0.5 + (bins[row][1] > 20 ? 7 : 0) + bins[row][2] * bins[row][3] * 0.01;
		rest[row] = wanted[row];
	}
}

struct sums {
	double sum;
	int count;
};

static NOINLINE void add_up(int node, int feature, struct sums *sums)
{
	for (int bin = 0; bin < BINS; bin++)
		sums[bin] = (struct sums){0, 0};
	for (int row = 0; row < ROWS; row++)
		if (node_of[row] == node) {
			sums[bins[row][feature]].sum += rest[row];
			sums[bins[row][feature]].count++;
		}
}

static double gain(struct sums s)
{
	return s.count ? s.sum * s.sum / s.count : 0;
}

/* Finds where the squares of the errors become least; the whole's mean is the value of the node. */
static void choose(struct tree *tree, int node)
{
	struct sums sums[BINS];
	double best = -1;
	for (int feature = 0; feature < FEATURES; feature++) {
		struct sums all = {0, 0}, left = {0, 0};
		add_up(node, feature, sums);
		for (int bin = 0; bin < BINS; bin++) {
			all.sum += sums[bin].sum;
			all.count += sums[bin].count;
		}
		tree->value[node] = all.count ? all.sum / all.count : 0;
		for (int bin = 0; bin < BINS - 1; bin++) {
			left.sum += sums[bin].sum;
			left.count += sums[bin].count;
			double sum =
			        gain(left) + gain((struct sums){all.sum - left.sum, all.count - left.count});
			if (sum > best) {
				best = sum;
				tree->feature[node] = feature;
				tree->bin[node] = bin + 1;
			}
		}
	}
}

static inline int child(const struct tree *tree, int node, const unsigned char *row)
{
	return 2 * node + (row[tree->feature[node]] >= tree->bin[node]);
}

static void grow(struct tree *tree)
{
	for (int row = 0; row < ROWS; row++)
		node_of[row] = 1;
	for (int node = 1; node < NODES; node++) {
		choose(tree, node);
		if (2 * node < NODES)
			for (int row = 0; row < ROWS; row++)
				if (node_of[row] == node)
					node_of[row] = child(tree, node, bins[row]);
	}
}

static NOINLINE double predict(const struct tree *tree, const unsigned char *row)
{
	int node = 1;
	while (2 * node < NODES)
		node = child(tree, node, row);
	return tree->value[node];
}

int main(int argc, char **argv)
{
	int trees = size_of_run(argc, argv);
	struct tree *forest = allocated(trees, sizeof *forest);
	double error = 0;
	make_rows();
	for (int i = 0; i < trees; i++) {
		grow(&forest[i]);
		for (int row = 0; row < ROWS; row++)
			rest[row] -= 0.3 * predict(&forest[i], bins[row]);
	}
	for (int row = 0; row < ROWS; row++) {
		double sum = 0;
		for (int i = 0; i < trees; i++)
			sum += 0.3 * predict(&forest[i], bins[row]);
		CHECK(fabs(wanted[row] - sum - rest[row]) < 1e-9);
		error += rest[row] * rest[row];
	}
	printf("%d trees, error %.9e\n", trees, sqrt(error / ROWS));
	free(forest);
	return 0;
}
