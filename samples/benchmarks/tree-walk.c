/* A search tree of random keys: look-ups that walk down, and walks from each key to the next one. */
#include "benchmark.h"

enum { NODES = 20000 };

struct node {
	struct node *left, *right, *parent;
	uint32_t key;
};

static struct node nodes[NODES], *root;

static void insert(struct node *node)
{
	struct node **at = &root;
	while (*at) {
		node->parent = *at;
		at = node->key < (*at)->key ? &(*at)->left : &(*at)->right;
	}
	*at = node;
}

/* The first node whose key is not below this one. */
static NOINLINE struct node *find(uint32_t key)
{
	struct node *found = NULL, *node = root;
	while (node) {
		if (node->key < key) {
			node = node->right;
		} else {
			found = node;
			node = node->left;
		}
	}
	return found;
}

static struct node *next(struct node *node)
{
	if (node->right) {
		node = node->right;
		while (node->left)
			node = node->left;
		return node;
	}
	while (node->parent && node->parent->right == node)
		node = node->parent;
	return node->parent;
}

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv);
	uint64_t state = 17, sum = 0;
	for (int i = 0; i < NODES; i++) {
		nodes[i].key = random_below(&state, 1 << 30);
		insert(&nodes[i]);
	}
	for (int turn = 0; turn < turns; turn++) {
		struct node *node = find(random_below(&state, 1 << 30));
		for (int step = 0; node && step < 20; step++) {
			sum = mixed(sum, node->key);
			struct node *after = next(node);
			CHECK(!after || after->key >= node->key);
			node = after;
		}
	}
	printf("%d turns, keys %016llx\n", turns, (unsigned long long)sum);
	return 0;
}
