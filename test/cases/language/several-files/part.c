#include "../../../../samples/sample.h"
#include "part.h"

static int state = 100;
const char *const part_table[2] = {"first", "second"};

static NOINLINE int step(int value)
{
	popcorn_migration_point();
	return state - value;
}

int part_step(int value)
{
	state += shared_value;
	return step(value) + state;
}

int optional(int value)
{
	return value + 2000;
}

static int (*const pointers[])(int) = {part_step, optional};

int (*part_pointer(int index))(int)
{
	return pointers[index];
}

int *part_address_of_shared(void)
{
	return &shared_value;
}
