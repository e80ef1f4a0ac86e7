/* Huffman codes: a text is counted, coded bit by bit and decoded by walks down the tree of codes. */
#include "benchmark.h"
#include <string.h>

enum { SYMBOLS = 64, NODES = 2 * SYMBOLS, MOST_BITS = 64 };

struct tree {
	long weight[NODES];
	int child[NODES][2], parent[NODES], root;
};

struct bits {
	unsigned char *bytes;
	long count;
};

static void make_text(unsigned char *text, int length)
{
	uint64_t state = 11;
	for (int i = 0; i < length; i++)
		text[i] = random_below(&state, 1 + random_below(&state, 1 + random_below(&state, SYMBOLS)));
}

/* The two lightest nodes without a parent get one, until one is left. */
static void make_tree(struct tree *tree, const unsigned char *text, int length)
{
	int nodes = SYMBOLS;
	memset(tree, 0, sizeof *tree);
	for (int symbol = 0; symbol < SYMBOLS; symbol++)
		tree->weight[symbol] = 1;
	for (int i = 0; i < length; i++)
		tree->weight[text[i]]++;
	for (; nodes < 2 * SYMBOLS - 1; nodes++) {
		for (int side = 0; side < 2; side++) {
			int lightest = -1;
			for (int i = 0; i < nodes; i++)
				if (!tree->parent[i] &&
				        (lightest < 0 || tree->weight[i] < tree->weight[lightest]))
					lightest = i;
			tree->parent[lightest] = nodes;
			tree->child[nodes][side] = lightest;
			tree->weight[nodes] += tree->weight[lightest];
		}
	}
	tree->root = nodes - 1;
}

static NOINLINE void encode(const struct tree *tree, const unsigned char *text, int length, struct bits *bits)
{
	for (int i = 0; i < length; i++) {
		unsigned char path[MOST_BITS];
		int steps = 0;
		for (int node = text[i]; node != tree->root; node = tree->parent[node])
			path[steps++] = tree->child[tree->parent[node]][1] == node;
		while (steps-- > 0) {
			bits->bytes[bits->count / 8] |= path[steps] << bits->count % 8;
			bits->count++;
		}
	}
}

static NOINLINE int decode(const struct tree *tree, const struct bits *bits, unsigned char *text)
{
	int length = 0, node = tree->root;
	for (long i = 0; i < bits->count; i++) {
		node = tree->child[node][bits->bytes[i / 8] >> i % 8 & 1];
		if (node < SYMBOLS) {
			text[length++] = node;
			node = tree->root;
		}
	}
	return length;
}

int main(int argc, char **argv)
{
	int length = size_of_run(argc, argv);
	unsigned char *text = allocated(length, 1), *back = allocated(length, 1);
	struct bits bits = {allocated(length, MOST_BITS / 8), 0};
	static struct tree tree;
	make_text(text, length);
	make_tree(&tree, text, length);
	encode(&tree, text, length, &bits);
	CHECK(decode(&tree, &bits, back) == length && memcmp(text, back, length) == 0);
	printf("%d symbols, %ld bits\n", length, bits.count);
	free(text);
	free(back);
	free(bits.bytes);
	return 0;
}
