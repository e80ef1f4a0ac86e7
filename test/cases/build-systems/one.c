/* Of a merge: names that are local, weak, common, hidden, in a set, of constructors. */
#include <stdio.h>

static int hidden(void)
{
	return 1;
}

int shared = 5, common;
int two(void);

__attribute__((weak)) int chosen(void)
{
	return 1;
}

__attribute__((constructor)) static void begin(void)
{
	puts("begin");
}

__attribute__((section("set"), used)) static int *entry = &shared;

int one(void)
{
	return hidden() + two() + chosen() + common;
}
