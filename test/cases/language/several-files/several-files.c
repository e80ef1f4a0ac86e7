/* Several sources: static functions and variables of one name, common and weak symbols, a header, an archive.
 */
#include "../../../../samples/sample.h"
#include "part.h"

static int state = 1;
int shared_value;
__attribute__((weak)) int optional(int value)
{
	return value + 1000;
}

static NOINLINE int step(int value)
{
	state += value;
	popcorn_migration_point();
	return state * 10;
}

int main(void)
{
	for (int i = 1; i <= 3; i++) {
		shared_value += i;
		int here = step(i), there = part_step(i);
		printf("%d %d %d\n", here, there, optional(i));
	}
	printf("shared %d table %s %s\n", shared_value, part_table[0], part_table[1]);
	CHECK(part_pointer(0) == part_step && part_address_of_shared() == &shared_value);
	return 0;
}
