// A migration point in a destructor that an exception has called, and one in the handler.
#include <cstdio>
#include <exception>
#include <popcorn.h>

struct Leaver {
	~Leaver()
	{
		std::printf("in flight %d\n", std::uncaught_exceptions());
		popcorn_migration_point();
	}
};

int main()
{
	try {
		Leaver leaver;
		throw 1;
	} catch (int) {
		popcorn_migration_point();
	}
	return 0;
}
