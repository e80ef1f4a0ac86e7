// Text from numbers and back: streams with manipulators, format, and reading of what was written.
#include "benchmark.h"
#include <format>
#include <iomanip>
#include <sstream>
#include <string>

int main(int argc, char **argv)
{
	int lines = size_of_run(argc, argv);
	uint64_t state = 47, sum = 0;
	std::string last;
	for (int i = 0; i < lines; i++) {
		int number = static_cast<int>(random_below(&state, 2000000)) - 1000000;
		double fraction = number / 64.0;
		std::ostringstream out;
		out << "line " << std::setw(6) << i << ": " << std::hex << std::showbase << (number & 0xffff)
		    << std::dec << ' ' << std::fixed << std::setprecision(6) << fraction << ' ' << number;
		last = out.str();
		std::string same =
		        std::format("line {:6}: {:#x} {:.6f} {}", i, number & 0xffff, fraction, number);
		CHECK(last == same || (number & 0xffff) == 0);
		std::istringstream in(last.substr(last.find(' ', 13) + 1));
		double read = 0;
		int again = 0;
		in >> read >> again;
		CHECK(again == number && read == fraction);
		for (unsigned char c : last)
			sum = mixed(sum, c);
	}
	printf("%d lines, sum %016llx, last: %s\n", lines, static_cast<unsigned long long>(sum),
	        last.c_str());
	return 0;
}
