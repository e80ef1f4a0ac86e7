// Exceptions through frames with destructors: some are caught on the way, some thrown again.
#include "benchmark.h"
#include <algorithm>
#include <stdexcept>

namespace
{

struct failure : std::runtime_error {
	int code;
	explicit failure(int code) : std::runtime_error("failed"), code(code)
	{
	}
};

// Counts itself while it is there.
struct guard {
	static inline long alive, most;
	guard()
	{
		most = std::max(most, ++alive);
	}
	~guard()
	{
		alive--;
	}
	guard(const guard &) = delete;
};

NOINLINE int descend(int depth, int code)
{
	guard here;
	if (depth == 0)
		throw failure(code);
	if (depth % 4 != 0)
		return descend(depth - 1, code) + 1;
	try {
		return descend(depth - 1, code) + 1;
	} catch (const failure &caught) {
		if (caught.code % 3 == 0)
			throw failure(caught.code + 1);
		if (caught.code % 3 == 1)
			throw;
		return caught.code;
	}
}

} // namespace

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv);
	uint64_t sum = 0;
	long caught = 0;
	for (int turn = 0; turn < turns; turn++) {
		try {
			sum = mixed(sum, descend(6 + turn % 5, turn));
		} catch (const std::exception &e) {
			sum = mixed(sum, static_cast<const failure &>(e).code);
			caught++;
		}
		CHECK(guard::alive == 0);
	}
	printf("%d turns, %ld caught outside, at most %ld guards, sum %016llx\n", turns, caught, guard::most,
	        static_cast<unsigned long long>(sum));
	return 0;
}
