// Functions with names of C++, one of them a template.
#include <cstdlib>
#include <popcorn.h>

namespace shop {

struct Basket {
	long sum = 0;
	void add(int price);
};

__attribute__((noinline)) void Basket::add(int price)
{
	popcorn_migration_point();
	sum += price;
}

} // namespace shop

template <class Number> __attribute__((noinline)) Number twice(Number number)
{
	popcorn_migration_point();
	return number + number;
}

#ifdef MISSING
int missing(shop::Basket &);
#endif

int main(int count, char **arguments)
{
	long last = count > 1 ? std::strtol(arguments[1], nullptr, 10) : 0;
	shop::Basket basket;
	for (int i = 0; i < 4; i++)
		basket.add(i == 3 ? last : i);
#ifdef MISSING
	return missing(basket);
#endif
	return twice(basket.sum) < 0;
}
