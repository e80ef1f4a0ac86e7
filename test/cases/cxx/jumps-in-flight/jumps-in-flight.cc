// Ways out of a destructor that runs while an exception is in flight, so that its handler never begins: a jump, the program's end.
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "../../../../samples/sample.h"

static std::jmp_buf outside;

struct Jumper {
	~Jumper()
	{
		popcorn_migration_point();
		if (OPAQUE(1))
			std::longjmp(outside, 3);
	}
};

static void jump_inside()
{
	std::jmp_buf inside;
	if (setjmp(inside) == 0)
		std::longjmp(inside, 1);
}

/* A jump within the destructor leaves nothing. */
struct Stayer {
	~Stayer()
	{
		jump_inside();
		popcorn_migration_point();
		std::printf("  stayed\n");
	}
};

struct Ender {
	~Ender()
	{
		std::printf("  ends in flight\n");
		if (OPAQUE(1))
			std::exit(4);
	}
};

template <class Object> __attribute__((noinline)) static void fly()
{
	Object object;
	popcorn_migration_point();
	throw 1;
}

static void jump(int round)
{
	volatile int value = setjmp(outside);
	if (value == 0) {
		try {
			fly<Jumper>();
		} catch (int) {
			std::printf("never\n");
		}
	}
	popcorn_migration_point();
	std::printf("out %d, %d\n", round, value);
}

static void stay()
{
	try {
		fly<Stayer>();
	} catch (int number) {
		popcorn_migration_point();
		std::printf("caught %d\n", number);
	}
}

static void at_the_end()
{
	for (int i = 0; i < 3; i++) {
		popcorn_migration_point();
		std::printf("end %d\n", i);
	}
}

int main()
{
	std::atexit(at_the_end);
	for (int round = 0; round < 3; round++)
		jump(round);
	stay();
	for (int i = 0; i < 4; i++)
		popcorn_migration_point();
	try {
		fly<Ender>();
	} catch (int) {
		std::printf("never\n");
	}
	return 0;
}
