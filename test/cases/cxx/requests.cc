// The C++ face of popcorn.h: hops that the program asks for, and a guard that forbids them.
#include <cstdio>
#include <popcorn.hpp>
#include <stdexcept>
#include <thread>

static void ask(const char *isa)
{
	if (std::error_code error = popcorn::migrate(isa))
		std::printf("%s: %s\n", isa, error == std::errc::resource_unavailable_try_again ? "again" : "other");
	else
		std::printf("%s: there\n", isa);
}

int main()
{
	ask("aarch64");
	{
		popcorn::no_migration guard;
		popcorn::migration_point();
		ask("riscv64");
	}
	ask("riscv64");
	try {
		popcorn::no_migration guard;
		throw std::runtime_error("thrown");
	} catch (const std::exception &exception) {
		std::printf("%s\n", exception.what());
		ask("x86_64");
	}
	std::thread([] {
		popcorn::no_migration guard;
		ask("aarch64");
	}).join();
	ask("aarch64");
	return 0;
}
