// Where a program replaces four operators new and delete, all others of the library call those; and so does the library itself.
#include <cstdio>
#include <cstdlib>
#include <new>
#include <stdexcept>
#include <string>

#include "../../../../samples/sample.h"

static int calls;

void *operator new(std::size_t size)
{
	popcorn_migration_point();
	calls++;
	return std::malloc(size);
}

void *operator new(std::size_t size, std::align_val_t alignment)
{
	popcorn_migration_point();
	calls++;
	return std::aligned_alloc(static_cast<std::size_t>(alignment), size);
}

void operator delete(void *memory) noexcept
{
	popcorn_migration_point();
	calls++;
	std::free(memory);
}

void operator delete(void *memory, std::align_val_t) noexcept
{
	popcorn_migration_point();
	calls++;
	std::free(memory);
}

/* As a call of each form, because the compiler leaves out pairs of new and delete. */
template <class... Rest> NOINLINE static void object(Rest... rest)
{
	int before = calls;
	operator delete(operator new(64), rest...);
	popcorn_migration_point();
	std::printf("object %d\n", calls - before);
}

template <class... Rest> NOINLINE static void array(Rest... rest)
{
	int before = calls;
	operator delete[](operator new[](64), rest...);
	popcorn_migration_point();
	std::printf("array %d\n", calls - before);
}

static void nothrow()
{
	int before = calls;
	operator delete(operator new(64, std::nothrow), std::nothrow);
	operator delete[](operator new[](64, std::nothrow), std::nothrow);
	popcorn_migration_point();
	std::printf("nothrow %d\n", calls - before);
}

static void aligned()
{
	const std::align_val_t alignment{64};
	int before = calls;
	operator delete(operator new(64, alignment), alignment);
	operator delete(operator new(64, alignment), std::size_t(64), alignment);
	operator delete(operator new(64, alignment, std::nothrow), alignment, std::nothrow);
	operator delete[](operator new[](64, alignment), alignment);
	operator delete[](operator new[](64, alignment), std::size_t(64), alignment);
	operator delete[](operator new[](64, alignment, std::nothrow), alignment, std::nothrow);
	popcorn_migration_point();
	std::printf("aligned %d\n", calls - before);
}

/* What the library has allocated it also releases. */
static void below_the_library(const std::string &text)
{
	int before = calls;
	{
		std::runtime_error error(text), copy = error;
		popcorn_migration_point();
		std::printf("%s\n", copy.what());
	}
	std::printf("error %d\n", calls - before > 1);
}

int main()
{
	object();
	object(std::size_t(64));
	array();
	array(std::size_t(64));
	nothrow();
	aligned();
	below_the_library("a text that is longer than what a string keeps in itself");
	popcorn_migration_point();
	std::printf("end\n");
	return 0;
}
