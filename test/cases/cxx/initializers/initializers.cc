// Objects that begin before main: inline variables and static members, which units share, beside those of each unit.
#include "shared.h"
#include <cstdio>
#include <popcorn.h>

int begun;

static Counted plain("plain");
__attribute__((init_priority(200))) static Counted early("early");
static bool constructed;
static bool ended;

__attribute__((constructor)) static void construct(void)
{
	constructed = true;
}

__attribute__((destructor)) static void destroy(void)
{
	ended = true;
	std::printf("%d begun, constructed %d, ended %d\n", begun, constructed, ended);
}

static void show(const Counted &counted)
{
	popcorn_migration_point();
	std::printf("%s\n", counted.text.c_str());
}

int main()
{
	show(variable);
	show(Holder<int>::kept);
	show(Holder<char>::kept);
	show(Class::member);
	show(Class::other);
	show(plain);
	show(early);
	std::printf("%s\n", second_plain().c_str());
	std::printf("%d begun, %d %d\n", begun, constructed, second_constructed());
	return 0;
}
