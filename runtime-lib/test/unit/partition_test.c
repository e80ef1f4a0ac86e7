/* The book of the arena, by cases and against a naive map of pages. */
#include "portable/partition.h"

#include <stdlib.h>

#include "check.h"
#include "portable/random.h"

#define PAGES 64
#define PAGE 65536ul
#define BOTH 3u

static struct pc_node nodes[2 * PAGES + 4];

static struct pc_partition begin(void)
{
	struct pc_partition partition;

	pc_partition_begin(&partition, nodes, PAGE, PAGES * PAGE);
	return partition;
}

static struct pc_extent extent(uint64_t page, uint64_t pages, uint32_t protection, uint32_t flags)
{
	return (struct pc_extent){page * PAGE, pages * PAGE, protection, flags};
}

static int is(const struct pc_partition *partition, uint64_t page, struct pc_extent expected)
{
	const struct pc_extent *at = pc_partition_at(partition, page * PAGE);

	return at != 0 && at->address == expected.address && at->length == expected.length &&
	       at->protection == expected.protection && at->flags == expected.flags;
}

static void neighbours_become_one(void)
{
	struct pc_partition partition = begin();

	pc_partition_set(&partition, extent(1, 1, BOTH, 0));
	pc_partition_set(&partition, extent(3, 1, BOTH, 0));
	CHECK(is(&partition, 1, extent(1, 1, BOTH, 0)) && is(&partition, 2, extent(2, 1, 0, PC_EXTENT_FREE)));
	pc_partition_set(&partition, extent(2, 1, BOTH, 0));
	CHECK(is(&partition, 1, extent(1, 3, BOTH, 0)));
	pc_partition_set(&partition, extent(4, 1, 1, 0));
	CHECK(is(&partition, 3, extent(1, 3, BOTH, 0)) && is(&partition, 4, extent(4, 1, 1, 0)));
	pc_partition_set(&partition, extent(5, 1, 1, PC_EXTENT_NORESERVE));
	CHECK(is(&partition, 4, extent(4, 1, 1, 0)));
	CHECK(partition.in_use == 5 * PAGE);
}

static void freeing_the_middle_leaves_two(void)
{
	struct pc_partition partition = begin();

	pc_partition_set(&partition, extent(1, 5, BOTH, 0));
	pc_partition_free(&partition, 3 * PAGE, PAGE);
	CHECK(is(&partition, 1, extent(1, 2, BOTH, 0)) && is(&partition, 5, extent(4, 2, BOTH, 0)));
	CHECK(!pc_partition_covers(&partition, PAGE, 5 * PAGE) &&
	        pc_partition_covers(&partition, PAGE, 2 * PAGE));
	CHECK(pc_partition_is_free(&partition, 3 * PAGE, PAGE) &&
	        !pc_partition_is_free(&partition, 3 * PAGE, 2 * PAGE));
	CHECK(pc_partition_in_use(&partition, 3 * PAGE)->address == 4 * PAGE);
	CHECK(pc_partition_in_use(&partition, 6 * PAGE) == 0);
}

static void memory_once_accessible_is_not_pristine(void)
{
	struct pc_partition partition = begin();

	pc_partition_set(&partition, extent(1, 4, 0, PC_EXTENT_PRISTINE | PC_EXTENT_NORESERVE));
	pc_partition_protect(&partition, 2 * PAGE, PAGE, BOTH);
	CHECK(is(&partition, 2, extent(2, 1, BOTH, PC_EXTENT_NORESERVE)));
	pc_partition_protect(&partition, 2 * PAGE, PAGE, 0);
	CHECK(is(&partition, 2, extent(2, 1, 0, PC_EXTENT_NORESERVE)));
	CHECK(is(&partition, 1, extent(1, 1, 0, PC_EXTENT_PRISTINE | PC_EXTENT_NORESERVE)));
}

static void shared_memory_is_counted(void)
{
	struct pc_partition partition = begin();

	pc_partition_set(&partition, extent(1, 4, BOTH, PC_EXTENT_SHARED));
	pc_partition_set(&partition, extent(2, 1, BOTH, 0));
	CHECK(partition.shared == 3 * PAGE);
	pc_partition_free(&partition, PAGE, 4 * PAGE);
	CHECK(partition.shared == 0 && partition.in_use == 0);
}

static void the_lowest_gap_that_is_large_enough_is_found(void)
{
	struct pc_partition partition = begin();

	CHECK(pc_partition_fit(&partition, PAGE) == PAGE);
	pc_partition_set(&partition, extent(1, 1, BOTH, 0));
	pc_partition_set(&partition, extent(3, 2, BOTH, 0));
	CHECK(pc_partition_fit(&partition, PAGE) == 2 * PAGE);
	CHECK(pc_partition_fit(&partition, 2 * PAGE) == 5 * PAGE);
	CHECK(pc_partition_fit(&partition, (PAGES - 5) * PAGE) == 5 * PAGE);
	CHECK(pc_partition_fit(&partition, (PAGES - 4) * PAGE) == 0);
}

/* Protection + 1 of each page, 0 = free; the extents follow one another and differ. */
static void compare(const struct pc_partition *partition, const unsigned char *pages)
{
	const struct pc_extent *before = 0, *at = pc_partition_at(partition, PAGE);
	uint64_t next = PAGE;

	for (; at != 0; before = at, at = pc_partition_at(partition, next)) {
		unsigned char expected = at->flags & PC_EXTENT_FREE ? 0 : (unsigned char)(at->protection + 1);

		CHECK(at->address == next);
		CHECK(before == 0 || before->protection != at->protection || before->flags != at->flags);
		for (next = at->address; next < at->address + at->length; next += PAGE)
			CHECK(pages[next / PAGE] == expected);
	}
	CHECK(next == PAGES * PAGE);
}

static uint64_t naive_fit(const unsigned char *pages, uint64_t wanted)
{
	uint64_t found = 0;

	for (uint64_t page = 1; page < PAGES; page++) {
		found = pages[page] == 0 ? found + 1 : 0;
		if (found == wanted)
			return (page + 1 - wanted) * PAGE;
	}
	return 0;
}

static void random_changes_agree_with_a_naive_map(void)
{
	struct pc_partition partition = begin();
	unsigned char pages[PAGES] = {0};
	uint64_t random = 1;

	for (int step = 0; step < 20000; step++) {
		uint64_t first = 1 + pc_random(&random) % (PAGES - 1),
		         count = 1 + pc_random(&random) % (PAGES - first);
		uint32_t protection = (uint32_t)(pc_random(&random) % 4);

		if (pc_partition_covers(&partition, first * PAGE, count * PAGE) && protection != 0)
			pc_partition_protect(&partition, first * PAGE, count * PAGE, protection);
		else if (pc_random(&random) % 2 == 0)
			pc_partition_set(&partition, extent(first, count, protection, 0));
		else {
			pc_partition_free(&partition, first * PAGE, count * PAGE);
			memset(pages + first, 0, count);
			compare(&partition, pages);
			continue;
		}
		memset(pages + first, (int)protection + 1, count);
		compare(&partition, pages);
		CHECK(pc_partition_fit(&partition, count * PAGE) == naive_fit(pages, count));
		CHECK(partition.count <= sizeof(nodes) / sizeof(nodes[0]));
	}
}

static unsigned depth(const struct pc_node *all, uint32_t node)
{
	unsigned left, right;

	if (node == 0)
		return 0;
	left = depth(all, all[node].left);
	right = depth(all, all[node].right);
	return 1 + (left > right ? left : right);
}

/* As a program does that gives each of its blocks a guard, and gives every other one back. */
static void many_extents_make_no_deep_tree(void)
{
	const uint64_t blocks = 50000;
	struct pc_node *many = malloc((4 * blocks + 4) * sizeof(*many));
	struct pc_partition partition;

	pc_partition_begin(&partition, many, PAGE, (2 * blocks + 1) * PAGE);
	for (uint64_t i = 0; i < blocks; i++) {
		uint64_t at = pc_partition_fit(&partition, 2 * PAGE);

		CHECK(at == (1 + 2 * i) * PAGE);
		pc_partition_set(&partition, (struct pc_extent){at, 2 * PAGE, BOTH, 0});
		pc_partition_protect(&partition, at + PAGE, PAGE, 0);
	}
	CHECK(depth(many, partition.root) < 64);
	for (uint64_t i = 0; i < blocks; i += 2)
		pc_partition_free(&partition, (1 + 2 * i) * PAGE, 2 * PAGE);
	CHECK(partition.in_use == blocks * PAGE && depth(many, partition.root) < 64);
	free(many);
}

int main(void)
{
	neighbours_become_one();
	freeing_the_middle_leaves_two();
	memory_once_accessible_is_not_pristine();
	shared_memory_is_counted();
	the_lowest_gap_that_is_large_enough_is_found();
	random_changes_agree_with_a_naive_map();
	many_extents_make_no_deep_tree();
	return FINISH();
}
