/* Constructors, destructors and atexit handlers hop; each runs once, in order (hazard 29 with aliases and
 * -g). */
#include "../../../../samples/sample.h"
#include <unistd.h>

static int order;

static void __attribute__((constructor(101))) first(void)
{
	order = order * 10 + 1;
	popcorn_migration_point();
	printf("first constructor %d\n", order);
}

static void __attribute__((constructor(102))) second(void)
{
	for (int i = 0; i < 2; i++)
		order = order * 10 + 2 + i;
	popcorn_migration_point();
	printf("second constructor %d\n", order);
}

static void __attribute__((destructor(102))) late(void)
{
	popcorn_migration_point();
	printf("destructor %d\n", order);
}

static void __attribute__((destructor(101))) last(void)
{
	popcorn_migration_point();
	printf("last destructor %d\n", order);
}

static void at_exit_a(void)
{
	popcorn_migration_point();
	order = order * 10 + 7;
	printf("atexit a %d\n", order);
}

static void at_exit_b(void)
{
	order = order * 10 + 6;
	popcorn_migration_point();
	printf("atexit b %d\n", order);
}

int original(int value)
{
	popcorn_migration_point();
	return value + order;
}
int alias(int value) __attribute__((alias("original")));
int weak_alias(int value) __attribute__((weak, alias("original")));
static int kept __attribute__((used)) = 9;
int variable = 4;
extern int variable_alias __attribute__((alias("variable")));

int main(void)
{
	CHECK(atexit(at_exit_a) == 0 && atexit(at_exit_b) == 0);
	popcorn_migration_point();
	variable_alias += 3;
	printf("main %d %d %d %d\n", order, alias(1), weak_alias(2), variable);
	CHECK(OPAQUE(&alias) == &original && OPAQUE(&variable_alias) == &variable);
	return 3;
}
