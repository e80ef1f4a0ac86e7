// Points in the handler of exceptions that a dynamic specification does not allow: it throws what is allowed.
#include <cstdio>
#include <exception>
#include <stdexcept>

#include <popcorn.h>

struct Allowed {
	int number;
};

struct Forbidden {};

static int handled;

static void replace()
{
	popcorn_migration_point();
	std::printf("unexpected %d\n", ++handled);
	popcorn_migration_point();
	if (handled == 2)
		throw 2;
	throw Allowed{handled};
}

static void throw_one(int kind) throw(Allowed, std::bad_exception)
{
	popcorn_migration_point();
	if (kind == 0)
		throw Allowed{40};
	throw Forbidden();
}

int main()
{
	std::set_unexpected(replace);
	for (int kind = 0; kind < 4; kind++) {
		try {
			popcorn_migration_point();
			throw_one(kind);
		} catch (const Allowed &allowed) {
			popcorn_migration_point();
			std::printf("allowed %d of kind %d\n", allowed.number, kind);
		} catch (const std::bad_exception &) {
			popcorn_migration_point();
			std::printf("bad exception of kind %d\n", kind);
		}
	}
	return 0;
}
