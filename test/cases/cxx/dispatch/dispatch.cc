// Hops below calls whose target is known at run time alone: virtual ones, pointers to members, functions in objects.
#include <any>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <typeinfo>
#include <variant>
#include <vector>

#include <popcorn.h>

struct Base {
	int base = 7;

	virtual ~Base() { popcorn_migration_point(); }
	virtual int add(int number)
	{
		popcorn_migration_point();
		return number + base;
	}
};

struct Left : virtual Base {
	int left = 1;

	int add(int number) override
	{
		popcorn_migration_point();
		return number * 2 + left;
	}
};

struct Right : virtual Base {
	int right = 2;

	virtual int subtract(int number)
	{
		popcorn_migration_point();
		return number - right;
	}
};

struct Both final : Left, Right {
	int both = 3;

	int add(int number) override { return Left::add(number) + Base::add(number) + both; }
	int subtract(int number) override { return Right::subtract(number) * both; }
	int plain(int number) const
	{
		popcorn_migration_point();
		return number + both;
	}
};

template <class Class, class Member> static int call(Class &object, Member member, int number)
{
	popcorn_migration_point();
	return (object.*member)(number) + number;
}

static void show_types(Base *base, Left *left, Right *right)
{
	popcorn_migration_point();
	std::printf("%s %d\n", typeid(*base).name(), typeid(*base) == typeid(Both));
	std::printf("%d %d %d\n", dynamic_cast<Right *>(left) == right, dynamic_cast<Left *>(right) == left,
		    dynamic_cast<Both *>(base) != nullptr);
}

int main()
{
	auto both = std::make_unique<Both>();
	Base *base = both.get();
	std::printf("%d %d\n", base->add(5), static_cast<Right *>(both.get())->subtract(5));
	std::printf("%d %d\n", call(*base, &Base::add, 1), call(*both, &Both::plain, 2));
	std::printf("%d\n", call<Right>(*both, &Right::subtract, 3));
	show_types(base, both.get(), both.get());
	int Both::*member = &Both::both;
	std::vector<std::function<int(int)>> functions = {std::bind(&Both::plain, both.get(), std::placeholders::_1)};
	for (int factor = 1; factor < 4; factor++)
		functions.push_back([factor, &both, member](int number) {
			popcorn_migration_point();
			return number * factor + both.get()->*member;
		});
	for (const auto &function : functions)
		std::printf("%d\n", function(10));
	std::any any = std::string("a string in any");
	std::variant<int, std::string> variant = 42;
	for (int round = 0; round < 2; round++) {
		popcorn_migration_point();
		std::printf("%s %d\n", std::any_cast<std::string &>(any).c_str(), any.type() == typeid(std::string));
		std::visit([](const auto &value) { popcorn_migration_point(); std::printf("%d\n", (int)sizeof value == 4); },
			   variant);
		variant = "text";
	}
	return 0;
}
