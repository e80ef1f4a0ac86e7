/* Stores around calls of const, pure and argument-free functions stay on their side of the hop (hazards 1 and
 * 2). */
#include "../../../../samples/sample.h"

static long global;
static int table[4];

/* Attributes that promise no side effect: the hop inside must not be moved across the stores around the call.
 */
static NOINLINE __attribute__((const)) int constant_like(int x)
{
	int local[3] = {x, x * 2, x * 3};
	int *view = OPAQUE(&local[0]);
	popcorn_migration_point();
	return view[0] + view[1] + view[2];
}

static NOINLINE __attribute__((pure)) long pure_like(const long *at)
{
	popcorn_migration_point();
	return *at * 3;
}

/* A leaf with a data frame and no effects: its pushes and pops must survive between two others'. */
static NOINLINE int leaf_with_frame(int x)
{
	volatile int slots[4] = {x, x + 1, x + 2, x + 3};
	return slots[x & 3];
}

static NOINLINE int outer(int x)
{
	int mine[5];
	int *escaped = OPAQUE(&mine[0]);
	for (int i = 0; i < 5; i++)
		mine[i] = x + i;
	int inner = leaf_with_frame(x);
	popcorn_migration_point();
	int inner_again = leaf_with_frame(x + 1);
	return escaped[0] + escaped[4] + inner * 10 + inner_again * 100;
}

int main(void)
{
	long sum = 0;
	for (int i = 0; i < 4; i++) {
		global = i * 7;
		table[i] = i;
		long c = constant_like(OPAQUE(3));
		global++;
		long p = pure_like(&global);
		table[i] += (int)(c + p);
		sum += table[i];
		printf("%d: global %ld constant %ld pure %ld table %d\n", i, global, c, p, table[i]);
	}
	for (int i = 0; i < 3; i++)
		global += constant_like(i);
	printf("sum %ld global %ld outer %d %d\n", sum, global, outer(OPAQUE(5)), outer(OPAQUE(6)));
	return 0;
}
