// Generators as coroutines: each prime filters what the one before lets through, and a tree yields its nodes in order.
#include "benchmark.h"
#include <coroutine>
#include <exception>
#include <utility>
#include <vector>

namespace
{

class generator
{
      public:
	struct promise_type {
		int value = 0;
		generator get_return_object()
		{
			return generator(handle::from_promise(*this));
		}
		std::suspend_always initial_suspend() noexcept
		{
			return {};
		}
		std::suspend_always final_suspend() noexcept
		{
			return {};
		}
		std::suspend_always yield_value(int next) noexcept
		{
			value = next;
			return {};
		}
		void return_void()
		{
		}
		void unhandled_exception()
		{
			std::terminate();
		}
	};

	generator(generator &&other) noexcept : frame(std::exchange(other.frame, {}))
	{
	}
	generator &operator=(generator &&other) noexcept
	{
		std::swap(frame, other.frame);
		return *this;
	}
	~generator()
	{
		if (frame)
			frame.destroy();
	}

	bool next()
	{
		frame.resume();
		return !frame.done();
	}
	int value() const
	{
		return frame.promise().value;
	}

      private:
	using handle = std::coroutine_handle<promise_type>;
	explicit generator(handle frame) : frame(frame)
	{
	}
	handle frame;
};

generator numbers(int limit)
{
	for (int i = 2; i < limit; i++)
		co_yield i;
}

generator without_multiples(generator source, int prime)
{
	while (source.next())
		if (source.value() % prime != 0)
			co_yield source.value();
}

// The inner nodes of a complete tree, in order: node i has the children 2 i and 2 i + 1.
generator in_order(int node, int nodes)
{
	if (node >= nodes)
		co_return;
	for (auto left = in_order(2 * node, nodes); left.next();)
		co_yield left.value();
	co_yield node;
	for (auto right = in_order(2 * node + 1, nodes); right.next();)
		co_yield right.value();
}

int primes_below(int limit)
{
	int count = 0;
	auto source = numbers(limit);
	while (source.next()) {
		count++;
		int prime = source.value();
		source = without_multiples(std::move(source), prime);
	}
	return count;
}

} // namespace

int main(int argc, char **argv)
{
	int turns = size_of_run(argc, argv);
	uint64_t sum = 0;
	for (int turn = 0; turn < turns; turn++) {
		CHECK(primes_below(1000) == 168);
		for (auto nodes = in_order(1, 4096); nodes.next();)
			sum = mixed(sum, nodes.value());
	}
	printf("%d turns, sum %016llx\n", turns, static_cast<unsigned long long>(sum));
	return 0;
}
