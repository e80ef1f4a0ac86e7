// What both units share: an inline variable, a template with a static, a class whose key function is in one unit.
#include <cstdio>
#include <string>

#include <popcorn.h>

struct Shape {
	virtual ~Shape() = default;
	virtual double area() const;
};

struct Failure {
	std::string reason;
	int count;
};

inline int made = [] {
	popcorn_migration_point();
	return 100;
}();

template <class Number> Number &total()
{
	static Number total = [] {
		popcorn_migration_point();
		std::printf("a total of %d bytes begins\n", (int)sizeof(Number));
		return Number();
	}();
	return total;
}

inline auto counter()
{
	static int calls;
	return [calls = ++calls](int number) {
		popcorn_migration_point();
		total<long>() += number;
		return calls * number;
	};
}

namespace
{
struct Hidden : Shape {
	const char *unit = UNIT;

	double area() const override
	{
		popcorn_migration_point();
		return Shape::area() * (UNIT[0] == 'f' ? 2 : 3);
	}
};
} // namespace

int work(const Shape &shape, int number);
const Shape &other_shape();
extern "C" int callback(int (*function)(int), int number);
