// Hops before and in the handler that an exception out of a noexcept function calls; it ends the program with a status.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include <popcorn.h>

static int calls;

[[noreturn]] static void end()
{
	popcorn_migration_point();
	std::printf("terminate after %d calls\n", calls);
	popcorn_migration_point();
	try {
		std::rethrow_exception(std::current_exception());
	} catch (const std::string &text) {
		popcorn_migration_point();
		std::printf("with %s\n", text.c_str());
	}
	std::fflush(stdout);
	std::_Exit(3);
}

static void refuse(int number)
{
	popcorn_migration_point();
	calls++;
	if (number == 2)
		throw std::string("a refusal of ") + std::to_string(number);
}

static void call_without_exceptions(int number) noexcept
{
	popcorn_migration_point();
	refuse(number);
	popcorn_migration_point();
	std::printf("accepted %d\n", number);
}

int main()
{
	std::terminate_handler before = std::set_terminate(end);
	popcorn_migration_point();
	std::printf("%d %d\n", before != end, std::get_terminate() == end);
	for (int number = 0; number < 4; number++)
		call_without_exceptions(number);
	return 0;
}
