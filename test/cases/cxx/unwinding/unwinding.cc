// Hops while and after the stack is unwound: destructors that catch, selectors of several handlers, frames of libc.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include <popcorn.h>

struct First {};
struct Second {};
struct Third {};

struct Guard {
	int number;

	explicit Guard(int number) : number(number) {}
	~Guard()
	{
		popcorn_migration_point();
		try {
			throw number * 2;
		} catch (int twice) {
			popcorn_migration_point();
			std::printf("leave %d, %d, in flight %d\n", number, twice, std::uncaught_exceptions());
		}
	}
};

static void throw_one(int kind)
{
	Guard guard(kind);
	if (kind == 0)
		throw First();
	if (kind == 1)
		throw Second();
	throw Third();
}

static void select_handler(int kind)
{
	try {
		Guard guard(10 + kind);
		throw_one(kind);
	} catch (const First &) {
		popcorn_migration_point();
		std::printf("first\n");
	} catch (const Second &) {
		popcorn_migration_point();
		std::printf("second of %d\n", kind);
		throw;
	}
}

struct Counted {
	static int alive;

	Counted() { alive++; }
	~Counted() { alive--; }
};

int Counted::alive;

static int deep(int depth)
{
	Counted counted;
	if (depth == 0) {
		popcorn_migration_point();
		throw Counted::alive;
	}
	return deep(depth - 1) + depth;
}

static int compare(const void *left, const void *right)
{
	static int calls;
	if (++calls == 9) {
		popcorn_migration_point();
		throw std::string("comparison ") + std::to_string(calls);
	}
	return *static_cast<const int *>(left) - *static_cast<const int *>(right);
}

int main()
{
	for (int kind = 0; kind < 3; kind++) {
		try {
			Guard guard(20 + kind);
			select_handler(kind);
		} catch (const Third &) {
			popcorn_migration_point();
			std::printf("third\n");
		} catch (...) {
			popcorn_migration_point();
			std::printf("any\n");
		}
	}
	try {
		deep(100);
	} catch (int depth) {
		popcorn_migration_point();
		std::printf("thrown at %d, alive %d\n", depth, Counted::alive);
	}
	int numbers[] = {5, 3, 8, 1, 9, 2, 7, 4, 6, 0};
	try {
		std::qsort(numbers, 10, sizeof *numbers, compare);
	} catch (const std::string &text) {
		popcorn_migration_point();
		std::printf("%s\n", text.c_str());
	}
	return 0;
}
