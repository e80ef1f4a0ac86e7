// Hops of a program that is built without exceptions and type information, with a library that has both.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include <popcorn.h>

struct Shape {
	virtual ~Shape() { popcorn_migration_point(); }
	virtual double area() const = 0;
};

struct Square final : Shape {
	double side;

	explicit Square(double side) : side(side) {}
	double area() const override
	{
		popcorn_migration_point();
		return side * side;
	}
};

int main()
{
	std::vector<std::string> texts;
	for (int i = 0; i < 5; i++) {
		popcorn_migration_point();
		texts.push_back("text " + std::to_string(i * 3 % 5));
	}
	std::sort(texts.begin(), texts.end());
	for (const auto &text : texts)
		std::printf("%s\n", text.c_str());
	std::vector<std::unique_ptr<Shape>> shapes;
	for (int i = 1; i < 4; i++)
		shapes.push_back(std::make_unique<Square>(i + 0.5));
	double sum = 0;
	for (const auto &shape : shapes)
		sum += shape->area();
	std::size_t volatile size = std::size_t(1) << 60;
	popcorn_migration_point();
	char *volatile memory = new (std::nothrow) char[size];
	std::printf("%g %d\n", sum, memory != nullptr);
	return 0;
}
