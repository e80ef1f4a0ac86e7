/* A binary tree in the heap grows, is rebalanced, and is freed in part while hops happen. */
#include "../sample.h"
#include <string.h>

struct node {
	struct node *left, *right;
	unsigned key;
	char *label;
};

static unsigned state = 2463534242u;
static long allocated, freed;

static unsigned next_random(void)
{
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state;
}

static struct node *insert(struct node *tree, unsigned key)
{
	if (!tree) {
		tree = calloc(1, sizeof *tree);
		CHECK(tree);
		tree->key = key;
		tree->label = malloc(8 + key % 57);
		CHECK(tree->label);
		sprintf(tree->label, "%u", key);
		allocated++;
		return tree;
	}
	if (key < tree->key)
		tree->left = insert(tree->left, key);
	else if (key > tree->key)
		tree->right = insert(tree->right, key);
	return tree;
}

static struct node *removed(struct node *tree, unsigned below)
{
	if (!tree)
		return NULL;
	tree->left = removed(tree->left, below);
	if (tree->key < below) {
		struct node *right = removed(tree->right, below);
		CHECK(!tree->left);
		free(tree->label);
		free(tree);
		freed++;
		return right;
	}
	return tree;
}

static unsigned long digest(const struct node *tree)
{
	if (!tree)
		return 1;
	unsigned long value = digest(tree->left) * 31 + tree->key;
	CHECK(strtoul(tree->label, NULL, 10) == tree->key);
	return value * 17 + digest(tree->right);
}

int main(void)
{
	struct node *tree = NULL;
	for (int round = 0; round < 4; round++) {
		for (int i = 0; i < 20; i++)
			tree = insert(tree, next_random() % 100000);
		tree = removed(tree, (unsigned)round * 20000);
		char *block = malloc(200000);
		CHECK(block);
		memset(block, round, 200000);
		printf("round %d digest %016lx allocated %ld freed %ld\n", round, digest(tree), allocated,
		        freed);
		CHECK(block[199999] == round);
		free(block);
	}
	tree = removed(tree, 1000000);
	CHECK(!tree && allocated == freed);
	return 0;
}
