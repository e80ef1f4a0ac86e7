/* A quicksort of any elements with a comparator, as that of the C library: calls through a pointer in the inner loops. */
#include "benchmark.h"
#include <string.h>

struct item {
	int key, number;
};

typedef int comparator(const void *, const void *);

static int by_key(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	return (a->key > b->key) - (a->key < b->key);
}

static int by_number(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	return (a->number > b->number) - (a->number < b->number);
}

static void exchange(struct item *a, struct item *b)
{
	struct item t = *a;
	*a = *b;
	*b = t;
}

static NOINLINE void sort(struct item *items, long count, comparator *compare)
{
	while (count > 1) {
		struct item pivot = items[count / 2];
		long low = 0, high = count - 1;
		while (low <= high) {
			while (compare(&items[low], &pivot) < 0)
				low++;
			while (compare(&pivot, &items[high]) < 0)
				high--;
			if (low <= high)
				exchange(&items[low++], &items[high--]);
		}
		sort(items, high + 1, compare);
		items += low;
		count -= low;
	}
}

int main(int argc, char **argv)
{
	int count = size_of_run(argc, argv);
	comparator *volatile first = by_key, *volatile second = by_number;
	struct item *items = allocated(count, sizeof *items);
	uint64_t state = 5, sum = 0;
	for (int i = 0; i < count; i++)
		items[i] = (struct item){random_below(&state, count), i};
	sort(items, count, first);
	for (int i = 1; i < count; i++) {
		CHECK(items[i - 1].key <= items[i].key);
		sum = mixed(sum, items[i].key);
	}
	sort(items, count, second);
	for (int i = 0; i < count; i++)
		CHECK(items[i].number == i);
	printf("%d items, keys %016llx\n", count, (unsigned long long)sum);
	free(items);
	return 0;
}
