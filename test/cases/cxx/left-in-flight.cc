/* Ways out of a destructor that runs while an exception is in flight, whose handler never begins: behind each is one point. */
#include <csetjmp>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <pthread.h>
#include <popcorn.h>

static std::jmp_buf end;
static const char *way;

static void at_the_end()
{
	popcorn_migration_point();
}

static void at_terminate()
{
	popcorn_migration_point();
	_Exit(0);
}

static void leave_by_signal(int)
{
	std::longjmp(end, 1);
}

struct Thrower {
	~Thrower() noexcept(false)
	{
		throw 2;
	}
};

static bool is(const char *name)
{
	return std::strcmp(way, name) == 0;
}

struct Leaver {
	~Leaver()
	{
		if (is("longjmp"))
			std::longjmp(end, 1);
		if (is("signal"))
			std::raise(SIGUSR1);
		if (is("exit"))
			std::exit(0);
		if (is("quick_exit"))
			std::quick_exit(0);
		if (is("pthread_exit"))
			pthread_exit(nullptr);
		Thrower thrower;
	}
};

__attribute__((noinline)) static void fly()
{
	Leaver leaver;
	throw 1;
}

static void handle()
{
	try {
		fly();
	} catch (int) {
		std::abort();
	}
}

int main(int, char **arguments)
{
	way = arguments[1];
	if (is("exit") || is("pthread_exit"))
		std::atexit(at_the_end);
	std::at_quick_exit(at_the_end);
	std::set_terminate(at_terminate);
	std::signal(SIGUSR1, leave_by_signal);
	if (setjmp(end) == 0)
		handle();
	popcorn_migration_point();
	return 0;
}
