// Hops in classes: in constructors that call virtual functions, thunks of covariant returns, ends of temporaries.
#include <cstdarg>
#include <cstdio>
#include <initializer_list>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <popcorn.h>

struct Animal {
	virtual ~Animal() = default;
	virtual std::unique_ptr<Animal> copy() const { return std::unique_ptr<Animal>(clone()); }
	virtual Animal *clone() const = 0;
	virtual double add(int count, ...) const = 0;
};

struct Named {
	std::string name;

	explicit Named(std::string given) : name(std::move(given))
	{
		popcorn_migration_point();
		describe();
	}
	virtual ~Named()
	{
		popcorn_migration_point();
		describe();
	}
	virtual void describe() const { std::printf("named %s\n", name.c_str()); }
};

struct Dog final : Named, Animal {
	using Named::Named;

	void describe() const override { std::printf("dog %s\n", name.c_str()); }
	Dog *clone() const override
	{
		popcorn_migration_point();
		return new Dog(*this);
	}
	double add(int count, ...) const override
	{
		va_list list;
		va_start(list, count);
		double sum = 0;
		for (int i = 0; i < count; i++) {
			popcorn_migration_point();
			sum += i % 2 ? va_arg(list, int) : va_arg(list, double);
		}
		va_end(list);
		return sum + name.size();
	}
};

struct Temporary {
	int number;

	explicit Temporary(int number) : number(number) {}
	~Temporary() noexcept(false)
	{
		popcorn_migration_point();
		std::printf("temporary %d ends\n", number);
		if (number == 3)
			throw number;
	}
	std::vector<int> list() const
	{
		popcorn_migration_point();
		return {number, number + 1};
	}
};

struct Node {
	long double value;
	std::unique_ptr<Node> next;
};

template <class... Terms> static auto add(Terms... terms)
{
	popcorn_migration_point();
	return (... + terms);
}

int main()
{
	std::unique_ptr<Animal> first = std::make_unique<Dog>("a name that is long enough for the heap");
	std::unique_ptr<Animal> second = first->copy();
	dynamic_cast<Named &>(*second).name = "second";
	dynamic_cast<const Named &>(*second).describe();
	std::printf("%g\n", second->add(4, 1.5, 2, 3.25, 4));
	const Temporary &kept = Temporary(1);
	for (int number : Temporary(2).list()) {
		popcorn_migration_point();
		std::printf("%d of %d\n", number, kept.number);
	}
	try {
		std::printf("%zu\n", Temporary(3).list().size());
	} catch (int number) {
		popcorn_migration_point();
		std::printf("the end of %d failed\n", number);
	}
	std::unique_ptr<Node> list;
	for (int i = 0; i < 3; i++)
		list.reset(new Node{i * 1.5L, std::move(list)});
	popcorn_migration_point();
	std::printf("%.2Lf\n", list->value + list->next->value);
	auto [integer, text, real] = std::tuple(add(1, 2L), add(std::string("te"), "xt"), add(0.5f, 2.25));
	popcorn_migration_point();
	std::printf("%ld %s %g\n", integer, text.c_str(), real);
	return 0;
}
