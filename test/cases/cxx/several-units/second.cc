#define UNIT "second"
#include "shared.h"

double Shape::area() const
{
	popcorn_migration_point();
	return 1.25;
}

int work(const Shape &shape, int number)
{
	popcorn_migration_point();
	total<double>() += shape.area();
	if (number == 1)
		throw Failure{"thrown in the second unit", ++made};
	return counter()(number + 10);
}

const Shape &other_shape()
{
	static const Hidden hidden;
	return hidden;
}

int callback(int (*function)(int), int number)
{
	try {
		return function(number);
	} catch (const Failure &failure) {
		popcorn_migration_point();
		std::printf("caught in the second: %s\n", failure.reason.c_str());
		return failure.count * 2;
	}
}
