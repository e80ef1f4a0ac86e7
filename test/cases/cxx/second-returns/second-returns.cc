// setjmp where exceptions run clean-ups: in a try block, in a handler, in a destructor while an exception is in flight; what calls that may throw
// have given is needed after second returns. Jumps pass no object that has a destructor.
#include <csetjmp>
#include <cstdio>
#include <stdexcept>
#include <string>

#include <popcorn.h>

static jmp_buf buffer;

struct Announced {
	const char *name;

	explicit Announced(const char *name) : name(name) {}
	~Announced()
	{
		popcorn_migration_point();
		std::printf("end of %s\n", name);
	}
};

__attribute__((noinline)) static int *made(int number)
{
	popcorn_migration_point();
	if (number < 0)
		throw std::runtime_error("nothing is made");
	return new int(number);
}

__attribute__((noinline)) static void jump(int value)
{
	popcorn_migration_point();
	std::longjmp(buffer, value);
}

// What a framework of tests does: a failed one jumps out, another throws.
static bool passes(int kind)
{
	try {
		Announced announced("a test");
		if (setjmp(buffer)) {
			popcorn_migration_point();
			std::printf("test %d jumped\n", kind);
			return false;
		}
		if (kind == 1)
			jump(1);
		delete made(1 - kind);
		return true;
	} catch (const std::exception &error) {
		popcorn_migration_point();
		std::printf("test %d: %s\n", kind, error.what());
		return false;
	}
}

// The loop's head is where the call that may throw goes on, and is reached from elsewhere.
static int rounds(int first)
{
	Announced announced("rounds");
	int *kept = made(first);
	volatile int sum = 0;
	for (int round = 0; round < 3; round++) {
		volatile int at = round;
		int value = setjmp(buffer);
		if (value < 2)
			jump(value + 1);
		sum = sum + *kept + value + at;
	}
	int result = sum;
	delete kept;
	return result;
}

static std::string in_handler()
{
	try {
		made(-1);
	} catch (const std::runtime_error &error) {
		if (setjmp(buffer) == 0)
			jump(1);
		popcorn_migration_point();
		return std::string("handler: ") + error.what();
	}
	return "";
}

struct Jumper {
	~Jumper()
	{
		if (setjmp(buffer) == 0)
			jump(1);
		std::printf("jumped in a destructor\n");
	}
};

static void in_flight()
{
	Jumper jumper;
	made(-2);
}

int main()
{
	for (int kind = 0; kind < 3; kind++) {
		bool passed = passes(kind);
		std::printf("%d passes: %d\n", kind, passed);
	}
	std::printf("sum %d\n", rounds(100));
	std::printf("%s\n", in_handler().c_str());
	try {
		in_flight();
	} catch (const std::exception &error) {
		popcorn_migration_point();
		std::printf("after: %s\n", error.what());
	}
	return 0;
}
