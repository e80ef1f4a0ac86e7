// Hops inside handlers: of what was caught, of a nested exception, before it is thrown again and after it has been kept.
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

#include <popcorn.h>

struct Guard {
	const char *name;

	explicit Guard(const char *name) : name(name) {}
	~Guard()
	{
		popcorn_migration_point();
		std::printf("leave %s\n", name);
	}
};

static int thrower(int depth)
{
	Guard guard("thrower");
	popcorn_migration_point();
	if (depth == 0)
		throw std::out_of_range("too deep");
	return thrower(depth - 1) + 1;
}

static int handle(int depth)
{
	try {
		return thrower(depth);
	} catch (const std::out_of_range &error) {
		popcorn_migration_point();
		std::string text = error.what();
		popcorn_migration_point();
		std::printf("caught %s at %d\n", text.c_str(), depth);
		try {
			popcorn_migration_point();
			throw 42 + depth;
		} catch (int number) {
			popcorn_migration_point();
			std::printf("inner %d, outer still %s\n", number, error.what());
		}
		popcorn_migration_point();
		throw;
	}
}

int main()
{
	std::exception_ptr kept;
	for (int depth = 0; depth < 3; depth++) {
		try {
			handle(depth);
		} catch (...) {
			popcorn_migration_point();
			kept = std::current_exception();
		}
	}
	popcorn_migration_point();
	try {
		std::rethrow_exception(kept);
	} catch (const std::exception &error) {
		popcorn_migration_point();
		std::printf("kept %s, in flight %d\n", error.what(), std::uncaught_exceptions());
	}
	return 0;
}
