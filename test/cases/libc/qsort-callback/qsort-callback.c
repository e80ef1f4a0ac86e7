/* The hop happens in qsort's callback: a frame of libc lies between two frames of the program. */
#include "../../../../samples/sample.h"
#include <search.h>
#include <string.h>

struct item {
	int key;
	char text[12];
};

static int comparisons;
static int visits;

static int by_key(const void *a, const void *b)
{
	const struct item *x = a, *y = b;
	comparisons++;
	popcorn_migration_point();
	return (x->key > y->key) - (x->key < y->key);
}

static int by_text(const void *a, const void *b)
{
	const struct item *x = a, *y = b;
	popcorn_migration_point();
	return strcmp(x->text, y->text);
}

static void visit(const void *node, VISIT order, int level)
{
	const struct item *i = *(const struct item *const *)node;
	if (order != postorder && order != leaf)
		return;
	visits += level;
	popcorn_migration_point();
	printf("tree %d %s\n", i->key, i->text);
}

int main(void)
{
	struct item items[] = {
	        {42, "answer"}, {7, "seven"}, {-3, "minus"}, {99, "top"}, {0, "zero"}, {7, "again"}};
	enum { COUNT = sizeof items / sizeof *items };
	qsort(items, COUNT, sizeof *items, by_key);
	CHECK(comparisons >= COUNT - 1);
	printf("%d %d %d %d %d %d\n", items[0].key, items[1].key, items[2].key, items[3].key, items[4].key,
	        items[5].key);

	struct item wanted = {42, ""};
	struct item *found = bsearch(&wanted, items, COUNT, sizeof *items, by_key);
	CHECK(found == &items[4]);
	printf("found %s\n", found->text);

	void *root = NULL;
	tsearch(&items[0], &root, by_text);
	tsearch(&items[3], &root, by_text);
	tsearch(&items[5], &root, by_text);
	twalk(root, visit);
	CHECK(visits > 0);
	return 0;
}
