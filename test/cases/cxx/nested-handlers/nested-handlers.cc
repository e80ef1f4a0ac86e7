// Handlers of the same types within each other: which one is taken after a hop does not depend on the numbers that a function's
// body gave to the types before it.
#include <cstdio>
#include <unistd.h>

#include <popcorn.h>

struct Wanted {};
struct Other {};

__attribute__((noinline)) static void throw_wanted()
{
	popcorn_migration_point();
	throw Wanted();
}

// What functions throw that never migrate is known to main and not to its resume entry, whose numbers are others.
int main()
{
	try {
		if (getppid() == 0)
			return 1;
	} catch (const Other &) {
		return 2;
	}
	try {
		throw_wanted();
	} catch (const Other &) {
		std::puts("other, outside");
	} catch (const Wanted &) {
		popcorn_migration_point();
		try {
			throw_wanted();
		} catch (const Other &) {
			std::puts("other, inside");
		} catch (const Wanted &) {
			popcorn_migration_point();
			std::puts("wanted, inside");
		}
	}
	return 0;
}
