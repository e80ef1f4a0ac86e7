// Hops in coroutines: between suspensions, in what they await, while they end by an exception or are destroyed.
#include <coroutine>
#include <cstdio>
#include <exception>
#include <string>
#include <utility>

#include <popcorn.h>

template <class Value> struct Generator {
	struct promise_type {
		Value value;
		std::exception_ptr failure;

		Generator get_return_object() { return Generator(Handle::from_promise(*this)); }
		std::suspend_always initial_suspend() { return {}; }
		std::suspend_always final_suspend() noexcept { return {}; }
		std::suspend_always yield_value(Value next)
		{
			popcorn_migration_point();
			value = std::move(next);
			return {};
		}
		void return_void() {}
		void unhandled_exception() { failure = std::current_exception(); }
	};
	using Handle = std::coroutine_handle<promise_type>;

	Handle handle;

	explicit Generator(Handle handle) : handle(handle) {}
	Generator(const Generator &) = delete;
	~Generator() { handle.destroy(); }

	bool next()
	{
		popcorn_migration_point();
		handle.resume();
		if (handle.promise().failure)
			std::rethrow_exception(handle.promise().failure);
		return !handle.done();
	}
};

struct Guard {
	const char *name;

	~Guard()
	{
		popcorn_migration_point();
		std::printf("leave %s\n", name);
	}
};

struct Refusal {
	bool await_ready() const { return false; }
	bool await_suspend(std::coroutine_handle<>) const { return false; }
	void await_resume() const
	{
		popcorn_migration_point();
		throw std::string("refused");
	}
};

static Generator<long> fibonacci(int count)
{
	Guard guard{"fibonacci"};
	long current = 0, next = 1;
	double product = 0.5;
	for (int i = 0; i < count; i++) {
		co_yield current;
		popcorn_migration_point();
		current = std::exchange(next, current + next);
		product *= 1.5;
	}
	std::printf("product %g\n", product);
}

static Generator<std::string> names(int count)
{
	Guard guard{"names"};
	std::string name = "a name that is long enough for the heap";
	for (int i = 0; i < count; i++) {
		co_yield name += std::to_string(i);
		popcorn_migration_point();
	}
	try {
		co_await Refusal();
	} catch (const std::string &reason) {
		popcorn_migration_point();
		std::printf("%s\n", reason.c_str());
		throw;
	}
}

int main()
{
	for (auto numbers = fibonacci(5); numbers.next();)
		std::printf("%ld\n", numbers.handle.promise().value);
	try {
		for (auto texts = names(2); texts.next();)
			std::printf("%s\n", texts.handle.promise().value.c_str());
	} catch (const std::string &reason) {
		popcorn_migration_point();
		std::printf("ended, %s\n", reason.c_str());
	}
	auto unfinished = fibonacci(3);
	unfinished.next();
	return 0;
}
