// Hops while static objects begin and end: before main, in guarded initializers that throw, and in the order of exit.
#include <cstdio>
#include <cstdlib>
#include <string>

#include <popcorn.h>

struct Object {
	const char *name;

	explicit Object(const char *name) : name(name)
	{
		popcorn_migration_point();
		std::printf("begin %s\n", name);
	}
	~Object()
	{
		popcorn_migration_point();
		std::printf("end %s\n", name);
	}
};

static Object first("first"), second("second");
static Object array[] = {Object("array 0"), Object("array 1")};
static thread_local Object of_thread("of the thread");
static thread_local std::string text = "a string of the thread that is long enough for the heap";

static int attempts;

static const char *attempt()
{
	popcorn_migration_point();
	if (++attempts < 3)
		throw attempts;
	return "guarded";
}

static Object &guarded()
{
	static Object object(attempt());
	return object;
}

int main()
{
	std::atexit([] {
		popcorn_migration_point();
		std::printf("at exit\n");
	});
	std::printf("main, %s\n", of_thread.name);
	for (int round = 0; round < 4; round++) {
		try {
			popcorn_migration_point();
			std::printf("%s\n", guarded().name);
		} catch (int number) {
			popcorn_migration_point();
			std::printf("attempt %d in round %d\n", number, round);
		}
	}
	text += ", and longer";
	popcorn_migration_point();
	std::printf("%s\n", text.c_str());
	return 0;
}
