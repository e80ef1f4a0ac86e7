// Hops between operations of streams on files, standard input and strings, with states, locales and exceptions.
#include <cstdio>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <locale>
#include <random>
#include <sstream>
#include <string>

#include <popcorn.h>

struct Vector {
	int x, y;
};

static std::ostream &operator<<(std::ostream &out, const Vector &vector)
{
	out << '(' << vector.x;
	popcorn_migration_point();
	return out << ", " << vector.y << ')';
}

static std::istream &operator>>(std::istream &in, Vector &vector)
{
	char open, comma, close;
	in >> open >> vector.x >> comma;
	popcorn_migration_point();
	return in >> vector.y >> close;
}

struct Dots : std::numpunct<char> {
	char do_thousands_sep() const override
	{
		popcorn_migration_point();
		return '.';
	}
	std::string do_grouping() const override { return "\3"; }
};

static void use_file()
{
	std::fstream file("file.txt", std::ios::in | std::ios::out | std::ios::trunc);
	file << std::setw(6) << std::setfill('*') << 42 << ' ' << Vector{3, -4} << '\n' << std::hex << 255;
	popcorn_migration_point();
	file.seekg(7);
	Vector vector;
	std::string word;
	file >> vector;
	popcorn_migration_point();
	file >> word;
	std::cout << vector << ' ' << word << ' ' << file.eof() << std::endl;
	std::remove("file.txt");
}

int main()
{
	use_file();
	long sum = 0;
	for (std::string line; std::getline(std::cin, line);) {
		popcorn_migration_point();
		std::istringstream numbers(line);
		for (int number; numbers >> number; sum += number)
			popcorn_migration_point();
		std::cout << line.size() << ' ' << sum << ' ' << numbers.fail() << '\n';
	}
	std::cin.clear();
	std::cin.exceptions(std::ios::failbit);
	try {
		std::cin >> sum;
	} catch (const std::ios::failure &) {
		popcorn_migration_point();
		std::cout << "failure, " << std::cin.eof() << '\n';
	}
	std::mt19937_64 random(42);
	std::cout << random() << ' ';
	popcorn_migration_point();
	std::cout << random() << '\n';
	std::cout.imbue(std::locale(std::locale::classic(), new Dots));
	popcorn_migration_point();
	std::cout << 1234567 << std::flush;
	std::cout << '\n';
	std::wostringstream wide;
	wide << L"wide " << std::showpos << 5 << std::wstring(2, L'!');
	popcorn_migration_point();
	std::cout << wide.str().size() << ' ' << char(wide.str().back()) << std::endl;
	return 0;
}
