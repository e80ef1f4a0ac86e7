/* Binary trees that are made, counted and freed: an allocation for each node. */
#include "benchmark.h"

struct node {
	struct node *left, *right;
};

static struct node *make(int depth)
{
	struct node *node = malloc(sizeof *node);
	CHECK(node);
	node->left = depth > 0 ? make(depth - 1) : NULL;
	node->right = depth > 0 ? make(depth - 1) : NULL;
	return node;
}

static int nodes(const struct node *node)
{
	return node ? 1 + nodes(node->left) + nodes(node->right) : 0;
}

static void drop(struct node *node)
{
	if (node) {
		drop(node->left);
		drop(node->right);
		free(node);
	}
}

int main(int argc, char **argv)
{
	int deepest = size_of_run(argc, argv);
	struct node *lasting = make(deepest);
	long sum = 0;
	for (int depth = 4; depth <= deepest; depth += 2)
		for (int i = 0; i < 1 << (deepest - depth); i++) {
			struct node *tree = make(depth);
			sum += nodes(tree);
			drop(tree);
		}
	CHECK(nodes(lasting) == (2 << deepest) - 1);
	drop(lasting);
	printf("depth %d, %ld nodes\n", deepest, sum);
	return 0;
}
