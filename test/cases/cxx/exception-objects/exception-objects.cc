// Hops while exception objects are made, copied for a handler by value, and destroyed; constructors that fail half-way.
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include <popcorn.h>

struct Error {
	static int alive;
	std::string text;

	explicit Error(const char *text) : text(text)
	{
		popcorn_migration_point();
		alive++;
	}
	Error(const Error &other) : text(other.text + ", copied")
	{
		popcorn_migration_point();
		alive++;
	}
	virtual ~Error()
	{
		popcorn_migration_point();
		alive--;
	}
};

int Error::alive;

struct Detailed : std::logic_error, Error {
	double detail;

	explicit Detailed(double detail) : logic_error("detailed"), Error("in detail"), detail(detail) {}
};

static const char *text_with_point(const char *text)
{
	popcorn_migration_point();
	return text;
}

static double number_with_point(double number)
{
	popcorn_migration_point();
	if (number < 0)
		throw Error(text_with_point("no detail"));
	return number / 3;
}

struct Part {
	int number;

	explicit Part(int number) : number(number) { popcorn_migration_point(); }
	~Part() { std::printf("part %d ends\n", number); }
};

struct Whole {
	Part first, second;
	double third;

	explicit Whole(double third) try : first(1), second(2), third(number_with_point(third)) {
		std::printf("whole of %g\n", this->third);
	} catch (const Error &error) {
		popcorn_migration_point();
		std::printf("not whole: %s\n", error.text.c_str());
	}
};

static void throw_one(int kind)
{
	switch (kind) {
	case 0:
		throw Error(text_with_point("by value"));
	case 1:
		throw Detailed(number_with_point(7));
	case 2:
		Whole whole(-1);
		break;
	}
	throw std::vector<const char *>{text_with_point("list")};
}

int main()
{
	Whole whole(1.5);
	for (int kind = 0; kind < 4; kind++) {
		try {
			throw_one(kind);
		} catch (const std::exception &error) {
			popcorn_migration_point();
			const auto &detailed = dynamic_cast<const Detailed &>(error);
			std::printf("%s, %s, %.4f\n", error.what(), detailed.text.c_str(), detailed.detail);
		} catch (Error error) {
			popcorn_migration_point();
			std::printf("%s, alive %d\n", error.text.c_str(), Error::alive);
		} catch (const std::vector<const char *> &list) {
			popcorn_migration_point();
			std::printf("%s\n", list[0]);
		}
		std::printf("alive %d\n", Error::alive);
	}
	return 0;
}
