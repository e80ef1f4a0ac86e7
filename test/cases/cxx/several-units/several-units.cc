// Hops across two units that share variables, templates, type information and exceptions, and hide types of one name.
#define UNIT "first"
#include "shared.h"

static int thrower(int number)
{
	popcorn_migration_point();
	throw Failure{"thrown in the first unit", number};
}

int main()
{
	Hidden hidden;
	const Shape &other = other_shape();
	std::printf("%d %g %g %d\n", made, hidden.area(), other.area(), dynamic_cast<const Hidden *>(&other) != nullptr);
	for (int number = 0; number < 3; number++) {
		try {
			popcorn_migration_point();
			int worked = work(hidden, number);
			std::printf("%d\n", worked + counter()(number));
		} catch (const Failure &failure) {
			popcorn_migration_point();
			std::printf("%s, %d\n", failure.reason.c_str(), failure.count);
		}
	}
	total<double>() += 0.5;
	std::printf("%d\n", callback(thrower, 5));
	std::printf("%ld %g %d\n", total<long>(), total<double>(), made);
	return 0;
}
