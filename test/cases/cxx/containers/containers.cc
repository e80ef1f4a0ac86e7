// Hops within algorithms and containers: in comparators that throw, between steps of iterators, in streams.
#include <algorithm>
#include <deque>
#include <iomanip>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

#include <popcorn.h>

static bool less_than(int left, int right)
{
	popcorn_migration_point();
	return left < right;
}

static void sort_numbers()
{
	std::vector<int> numbers(48);
	unsigned state = 1;
	for (int &number : numbers)
		number = (state = state * 1103515245 + 12345) >> 16 & 1023;
	try {
		int calls = 0;
		std::vector<int> copy = numbers;
		std::sort(copy.begin(), copy.end(), [&calls](int left, int right) {
			popcorn_migration_point();
			if (++calls == 40)
				throw std::string("comparison 40");
			return left > right;
		});
	} catch (const std::string &text) {
		popcorn_migration_point();
		std::cout << text << '\n';
	}
	std::sort(numbers.begin(), numbers.end(), less_than);
	std::stable_sort(numbers.begin(), numbers.end(), [](int left, int right) { return less_than(left % 10, right % 10); });
	for (int number : numbers)
		std::cout << number << ' ';
	std::cout << std::accumulate(numbers.begin(), numbers.end(), 0L) << '\n';
}

static void fill_containers()
{
	std::map<std::string, std::vector<double>> groups;
	std::deque<int> deque;
	std::list<int> list;
	for (int i = 0; i < 20; i++) {
		popcorn_migration_point();
		groups["key " + std::to_string(i % 4)].push_back(i / 3.0);
		deque.push_front(i);
		list.push_back(i * i % 17);
	}
	list.sort(less_than);
	list.unique();
	for (const auto &[key, values] : groups) {
		std::cout << key << ':';
		for (double value : values) {
			popcorn_migration_point();
			std::cout << ' ' << std::setprecision(10) << value;
		}
		std::cout << '\n';
	}
	std::cout << list.size() << ' ' << list.back() << ' ' << deque.front() << ' ' << deque.size() << '\n';
}

int main()
{
	sort_numbers();
	fill_containers();
	std::unordered_map<std::string, int> counts;
	std::istringstream words("one two one three one two");
	for (std::string word; words >> word; counts[word]++)
		popcorn_migration_point();
	for (const auto &[word, count] : std::set<std::pair<std::string, int>>(counts.begin(), counts.end()))
		std::cout << word << '=' << count << '\n';
	std::cout << std::hex << 255 << std::dec << ' ' << std::fixed << std::setprecision(3) << 3.14159 << '\n';
	long double half = 3.5L, parsed;
	popcorn_migration_point();
	std::istringstream("2.71828") >> parsed;
	std::cout << half / 7 << ' ' << std::scientific << parsed << ' ' << std::boolalpha << true << '\n';
	auto shared = std::make_shared<std::string>("shared");
	std::weak_ptr<std::string> weak = shared;
	popcorn_migration_point();
	std::cout << *weak.lock() << ' ' << shared.use_count() << '\n';
	return 0;
}
