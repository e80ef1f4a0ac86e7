// Words in maps: counted in a hash map, then ordered by name and by number in trees.
#include "benchmark.h"
#include <map>
#include <string>
#include <unordered_map>

namespace
{

std::string word(uint32_t number)
{
	static const char *const syllables[] = {"ka", "mo", "ti", "ru", "sel", "non", "da", "pi"};
	std::string text;
	do {
		text += syllables[number % 8];
		number /= 8;
	} while (number);
	return text;
}

} // namespace

int main(int argc, char **argv)
{
	int words = size_of_run(argc, argv);
	uint64_t state = 37, sum = 0;
	std::unordered_map<std::string, int> counts;
	for (int i = 0; i < words; i++)
		counts[word(random_below(&state, 1 + random_below(&state, 20000)))]++;
	std::map<std::string, int> by_name(counts.begin(), counts.end());
	std::multimap<int, std::string> by_count;
	for (const auto &[name, count] : by_name)
		by_count.emplace(count, name);
	long all = 0;
	for (const auto &[count, name] : by_count) {
		CHECK(by_name.at(name) == count);
		all += count;
		sum = mixed(sum, count + name.size() + name.front());
	}
	CHECK(all == words);
	printf("%d words, %zu different, most often %s, sum %016llx\n", words, by_name.size(),
	        by_count.rbegin()->second.c_str(), static_cast<unsigned long long>(sum));
	return 0;
}
