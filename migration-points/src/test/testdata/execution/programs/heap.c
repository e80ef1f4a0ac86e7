/* Pointers in values, in memory and to locals that escape; qsort's own frame puts a hop off. */
#include <stdio.h>
#include <stdlib.h>

extern void popcorn_migration_point(void);

struct node {
	struct node *left, *right;
	int key;
	int *counter;
};

static __attribute__((noinline)) struct node *insert(struct node *tree, int key, int *counter)
{
	if (tree == NULL) {
		struct node *leaf = calloc(1, sizeof *leaf);
		leaf->key = key;
		leaf->counter = counter;
		++*counter;
		return leaf;
	}
	if (key < tree->key)
		tree->left = insert(tree->left, key, counter);
	else
		tree->right = insert(tree->right, key, counter);
	return tree;
}

static __attribute__((noinline)) long walk(const struct node *tree, int depth)
{
	if (tree == NULL)
		return 0;
	long left = walk(tree->left, depth + 1);
	return left * 3 + tree->key * depth + walk(tree->right, depth + 1) + *tree->counter;
}

static int compare(const void *a, const void *b)
{
	popcorn_migration_point();
	return *(const int *)a - *(const int *)b;
}

static __attribute__((noinline)) void fill(int *out, int n)
{
	for (int i = 0; i < n; i++)
		out[i] = i * 7919 % 101;
}

int portable_main(void)
{
	int counter = 0;
	struct node *tree = NULL;
	for (int i = 0; i < 40; i++)
		tree = insert(tree, i * 37 % 41, &counter);
	printf("%ld %d\n", walk(tree, 1), counter);
	int numbers[20];
	fill(numbers, 20);
	qsort(numbers, 20, sizeof numbers[0], compare);
	for (int i = 0; i < 20; i++)
		printf("%d ", numbers[i]);
	printf("\n");
	return 0;
}
