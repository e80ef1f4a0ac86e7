// A program in C++ that goes where its arguments say, with containers, a closure and exceptions on the way.
#include <cstdio>
#include <map>
#include <popcorn.hpp>
#include <string>
#include <system_error>
#include <vector>

using Counts = std::map<char, int>;

static void go(const std::string &isa)
{
	if (std::error_code error = popcorn::migrate(isa.c_str()))
		throw std::system_error(error, "not to " + isa);
}

// A line is written on one CPU: a point within is passed.
static void print(const std::string &place, const Counts &counts)
{
	popcorn::no_migration guard;
	std::printf("%-8s", place.c_str());
	for (const auto &[letter, count] : counts) {
		popcorn::migration_point();
		std::printf(" %c%d", letter, count);
	}
	std::puts("");
}

int main(int count, char **arguments)
{
	std::vector<std::string> stops(arguments + 1, arguments + count);
	Counts letters;
	auto read = [&letters](const std::string &text) {
		for (char letter : text) {
			letters[letter]++;
			popcorn::migration_point();
		}
	};
	read("popcorn");
	print("begin", letters);
	for (const std::string &stop : stops) {
		try {
			go(stop);
			read(stop);
			print(stop, letters);
		} catch (const std::system_error &error) {
			std::puts(error.what());
		}
	}
	return 0;
}
