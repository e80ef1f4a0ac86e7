// Shapes of several classes in one vector: virtual calls whose targets change from one to the next.
#include "benchmark.h"
#include <memory>
#include <vector>

namespace
{

struct shape {
	virtual ~shape() = default;
	virtual double area() const = 0;
	virtual void scale(double factor) = 0;
	virtual int corners() const
	{
		return 0;
	}
};

struct circle : shape {
	double radius;
	explicit circle(double radius) : radius(radius)
	{
	}
	double area() const override
	{
		return 3.141592653589793 * radius * radius;
	}
	void scale(double factor) override
	{
		radius *= factor;
	}
};

struct rectangle : shape {
	double width, height;
	rectangle(double width, double height) : width(width), height(height)
	{
	}
	double area() const override
	{
		return width * height;
	}
	int corners() const override
	{
		return 4;
	}
	void scale(double factor) override
	{
		width *= factor;
		height *= factor;
	}
};

struct square : rectangle {
	explicit square(double side) : rectangle(side, side)
	{
	}
};

struct triangle : shape {
	double base, height;
	triangle(double base, double height) : base(base), height(height)
	{
	}
	double area() const override
	{
		return base * height / 2;
	}
	int corners() const override
	{
		return 3;
	}
	void scale(double factor) override
	{
		base *= factor;
	}
};

// Made of others.
struct group : shape {
	std::vector<std::unique_ptr<shape>> parts;
	double area() const override
	{
		double sum = 0;
		for (const auto &part : parts)
			sum += part->area();
		return sum;
	}
	int corners() const override
	{
		int sum = 0;
		for (const auto &part : parts)
			sum += part->corners();
		return sum;
	}
	void scale(double factor) override
	{
		for (const auto &part : parts)
			part->scale(factor);
	}
};

std::unique_ptr<shape> make(uint64_t &state, int depth)
{
	double size = 1 + random_below(&state, 100) / 10.0;
	switch (random_below(&state, depth > 0 ? 5 : 4)) {
	case 0:
		return std::make_unique<circle>(size);
	case 1:
		return std::make_unique<rectangle>(size, size / 2);
	case 2:
		return std::make_unique<square>(size);
	case 3:
		return std::make_unique<triangle>(size, size + 1);
	default:
		break;
	}
	auto whole = std::make_unique<group>();
	for (int part = 0; part < 4; part++)
		whole->parts.push_back(make(state, depth - 1));
	return whole;
}

} // namespace

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv);
	uint64_t state = 41;
	std::vector<std::unique_ptr<shape>> shapes;
	for (int i = 0; i < 1000; i++)
		shapes.push_back(make(state, 3));
	double sum = 0;
	long corners = 0;
	for (int turn = 0; turn < turns; turn++)
		for (const auto &shape : shapes) {
			shape->scale(turn % 2 ? 0.5 : 2);
			sum += shape->area();
			corners += shape->corners();
		}
	printf("%d turns, %ld corners, area %.9e\n", turns, corners, sum);
	return 0;
}
