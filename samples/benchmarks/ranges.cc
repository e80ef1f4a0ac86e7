// Algorithms of the library with closures: sorted by several orders, filtered, transformed and reduced.
#include "benchmark.h"
#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <ranges>
#include <vector>

namespace
{

struct record {
	uint32_t key, group;
	double weight;
};

std::vector<record> make(int count)
{
	uint64_t state = 43;
	std::vector<record> records(count);
	std::ranges::generate(records, [&] {
		uint32_t key = random_below(&state, 1000000);
		return record{key, key % 97, random_below(&state, 1000) / 8.0};
	});
	return records;
}

} // namespace

int main(int argc, char **argv)
{
	int count = size_of_run(argc, argv);
	auto records = make(count);
	uint64_t sum = 0;
	const std::array<std::function<bool(const record &, const record &)>, 2> orders = {
	        [](const record &a, const record &b) { return a.weight < b.weight; },
	        [](const record &a, const record &b) { return a.group > b.group; },
	};
	std::ranges::sort(records, {}, &record::key);
	for (const auto &order : orders) {
		std::stable_sort(records.begin(), records.end(), order);
		CHECK(std::is_sorted(records.begin(), records.end(), order));
		sum = mixed(sum, records[count / 2].key);
	}
	auto heavy = records |
	             std::views::filter([](const record &r) { return r.weight > 60 && r.key % 2; }) |
	             std::views::transform([](const record &r) { return r.weight * r.group; });
	double total = 0;
	for (double value : heavy)
		total += value;
	auto [least, most] = std::ranges::minmax(records, {}, &record::key);
	std::vector<uint32_t> sums(count);
	std::transform_inclusive_scan(
	        records.begin(), records.end(), sums.begin(), std::plus<>(),
	        [](const record &r) { return r.key; }, uint32_t{0});
	printf("%d records, keys %u to %u, last sum %u, total %.3f, sum %016llx\n", count, least.key,
	        most.key, sums.back(), total, static_cast<unsigned long long>(sum));
	return 0;
}
