/* A list in random order of memory: sums over it, turns of it, and a sort by merging its halves. */
#include "benchmark.h"

struct item {
	struct item *next;
	uint32_t key;
};

static struct item *make(int count)
{
	struct item *items = allocated(count, sizeof *items), *list = NULL;
	uint64_t state = 19;
	for (int i = 0; i < count; i++)
		items[i].next = &items[i];
	/* One circle through all, by Sattolo's way. */
	for (int i = count - 1; i > 0; i--) {
		int other = random_below(&state, i);
		struct item *t = items[i].next;
		items[i].next = items[other].next;
		items[other].next = t;
	}
	list = items[0].next;
	items[0].next = NULL;
	for (int i = 0; i < count; i++)
		items[i].key = random_below(&state, 1000000);
	return list;
}

static NOINLINE uint64_t walk(const struct item *list)
{
	uint64_t sum = 0;
	for (; list; list = list->next)
		sum += list->key;
	return sum;
}

static NOINLINE struct item *turned(struct item *list)
{
	struct item *back = NULL;
	while (list) {
		struct item *next = list->next;
		list->next = back;
		back = list;
		list = next;
	}
	return back;
}

static struct item *merged(struct item *a, struct item *b)
{
	struct item *list, **end = &list;
	while (a && b) {
		struct item **least = a->key <= b->key ? &a : &b;
		*end = *least;
		end = &(*least)->next;
		*least = *end;
	}
	*end = a ? a : b;
	return list;
}

static struct item *sorted(struct item *list, int count)
{
	if (count < 2)
		return list;
	struct item *middle = list;
	for (int i = 1; i < count / 2; i++)
		middle = middle->next;
	struct item *second = middle->next;
	middle->next = NULL;
	return merged(sorted(list, count / 2), sorted(second, count - count / 2));
}

int main(int argc, char **argv)
{
	enum { COUNT = 10000 };
	int turns = size_of_run(argc, argv);
	struct item *list = make(COUNT);
	uint64_t sum = walk(list), all = 0;
	for (int turn = 0; turn < turns; turn++) {
		list = turned(list);
		all = mixed(all, walk(list) + list->key);
	}
	list = sorted(list, COUNT);
	CHECK(walk(list) == sum);
	for (struct item *i = list; i->next; i = i->next)
		CHECK(i->key <= i->next->key);
	printf("%d turns, sums %016llx\n", turns, (unsigned long long)all);
	return 0;
}
