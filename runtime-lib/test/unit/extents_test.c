/* Tables of extents, by cases and against a naive map of pages. */
#include "check.h"
#include "portable/extents.h"
#include "portable/random.h"

#define PAGES 64
#define PAGE 65536ul

static struct pc_extent table[2 * PAGES];

static struct pc_extent extent(uint64_t page, uint64_t pages, uint32_t protection, uint32_t flags)
{
	return (struct pc_extent){page * PAGE, pages * PAGE, protection, flags};
}

static void neighbours_become_one(void)
{
	struct pc_extents extents = {table, 0};

	pc_extents_add(&extents, extent(1, 1, 3, 0));
	pc_extents_add(&extents, extent(3, 1, 3, 0));
	CHECK(extents.count == 2);
	pc_extents_add(&extents, extent(2, 1, 3, 0));
	CHECK(extents.count == 1 && table[0].address == PAGE && table[0].length == 3 * PAGE);
	pc_extents_add(&extents, extent(4, 1, 1, 0));
	CHECK(extents.count == 2);
}

static void removing_the_middle_leaves_two(void)
{
	struct pc_extents extents = {table, 0};

	pc_extents_add(&extents, extent(1, 5, 3, 0));
	pc_extents_remove(&extents, 3 * PAGE, PAGE);
	CHECK(extents.count == 2 && table[0].length == 2 * PAGE && table[1].address == 4 * PAGE);
	CHECK(pc_extents_free(&extents, 3 * PAGE, PAGE) && !pc_extents_free(&extents, 3 * PAGE, 2 * PAGE));
}

/* Protection + 1 of each page, 0 = free. */
static void compare(const struct pc_extents *extents, const unsigned char *pages)
{
	unsigned char seen[PAGES] = {0};

	for (uint64_t i = 0; i < extents->count; i++) {
		for (uint64_t at = 0; at < table[i].length; at += PAGE)
			seen[(table[i].address + at) / PAGE] = (unsigned char)(table[i].protection + 1);
		if (i > 0)
			CHECK(table[i - 1].address + table[i - 1].length < table[i].address ||
			        table[i - 1].protection != table[i].protection);
	}
	CHECK(memcmp(seen, pages, PAGES) == 0);
}

static void random_changes_agree_with_a_naive_map(void)
{
	struct pc_extents extents = {table, 0};
	unsigned char pages[PAGES] = {0};
	uint64_t random = 1;

	for (int step = 0; step < 20000; step++) {
		uint64_t first = pc_random(&random) % (PAGES - 1),
		         count = 1 + pc_random(&random) % (PAGES - first);
		uint32_t protection = (uint32_t)(pc_random(&random) % 4);

		if (pc_extents_free(&extents, first * PAGE, count * PAGE)) {
			pc_extents_add(&extents, extent(first, count, protection, 0));
		} else {
			pc_extents_remove(&extents, first * PAGE, count * PAGE);
			memset(pages + first, 0, count);
			compare(&extents, pages);
			continue;
		}
		memset(pages + first, (int)protection + 1, count);
		compare(&extents, pages);
	}
}

int main(void)
{
	neighbours_become_one();
	removing_the_middle_leaves_two();
	random_changes_agree_with_a_naive_map();
	return FINISH();
}
