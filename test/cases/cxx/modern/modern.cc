// Hops between and below newer parts of the library: formats, ranges, regular expressions, memory resources, expected.
#include <array>
#include <charconv>
#include <chrono>
#include <expected>
#include <filesystem>
#include <format>
#include <memory_resource>
#include <numeric>
#include <optional>
#include <print>
#include <ranges>
#include <regex>
#include <string>
#include <vector>

#include <popcorn.h>

struct Point {
	int x, y;
};

template <> struct std::formatter<Point> : std::formatter<int> {
	auto format(Point point, auto &context) const
	{
		popcorn_migration_point();
		std::format_to(context.out(), "(");
		std::formatter<int>::format(point.x, context);
		popcorn_migration_point();
		return std::format_to(context.out(), ", {})", point.y);
	}
};

static std::expected<int, std::string> parse(std::string_view text)
{
	int number = 0;
	auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
	popcorn_migration_point();
	if (error != std::errc() || end != text.data() + text.size())
		return std::unexpected(std::format("no number: {}", text));
	return number;
}

static void show_ranges()
{
	auto squares = std::views::iota(1) | std::views::filter([](int i) {
			       popcorn_migration_point();
			       return i % 3 == 0;
		       }) |
		       std::views::transform([](int i) { return i * i; }) | std::views::take(3);
	for (int square : squares) {
		popcorn_migration_point();
		std::println("{:>6}", square);
	}
}

static void match()
{
	std::regex pattern("(\\w+)=(\\d+)");
	std::string text = "first=1, second=22, third=x";
	popcorn_migration_point();
	for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
		popcorn_migration_point();
		std::println("{} is {}", (*match)[1].str(), (*match)[2].str());
	}
}

int main()
{
	std::print("{:08.3f} {:#x} {:^9} {:+d}\n", 3.14159, 48879, "middle", 7);
	std::println("{:04} and {}", Point{3, -4}, Point{5, 6});
	for (const char *text : {"42", "4x2"})
		if (auto number = parse(text))
			std::println("number {}", *number);
		else
			std::println("{}", number.error());
	show_ranges();
	match();
	std::array<std::byte, 1024> buffer;
	std::pmr::monotonic_buffer_resource resource(buffer.data(), buffer.size());
	std::pmr::vector<std::pmr::string> strings(&resource);
	for (int i = 0; i < 4; i++) {
		popcorn_migration_point();
		strings.emplace_back("a string in the memory resource ").append(std::to_string(i));
	}
	std::println("{}, {}", strings.back(), strings.front().get_allocator().resource() == &resource);
	std::filesystem::path path = "/one/two/../three.txt";
	popcorn_migration_point();
	std::println("{} {}", path.lexically_normal().string(), path.extension().string());
	std::chrono::sys_days day = std::chrono::year(2024) / 2 / 28;
	popcorn_migration_point();
	std::chrono::year_month_day next = day + std::chrono::days(2);
	std::println("{} {}", unsigned(next.month()), unsigned(next.day()));
	return 0;
}
