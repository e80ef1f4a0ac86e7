// A handler with setjmp, an object that is cleaned up and a handler within: calls go on to one place on two ways, after a hop too.
#include <csetjmp>
#include <cstdio>
#include <stdexcept>
#include <string>

static std::jmp_buf back;

struct Named {
	const char *name;
	~Named() { std::printf("~%s\n", name); }
};

__attribute__((noinline)) static int triple(int number)
{
	if (number > 100)
		throw std::runtime_error("too large");
	return number * 3 + 1;
}

__attribute__((noinline)) static void jump(int value)
{
	std::longjmp(back, value);
}

static int nested()
{
	try {
		Named outer{"outer"};
		try {
			Named inner{"inner"};
			triple(200);
		} catch (const std::exception &error) {
			std::string text = error.what();
			text += ", handled, and too long for a string that keeps its characters itself";
			int first = setjmp(back);
			if (first < 2)
				jump(first + 1);
			try {
				triple(300);
			} catch (...) {
				int second = setjmp(back);
				if (!second)
					jump(9);
				std::printf("%d %s\n", second, text.c_str());
				throw;
			}
		}
	} catch (const std::exception &error) {
		std::printf("outside: %s\n", error.what());
		return 1;
	}
	return 0;
}

int main()
{
	std::printf("%d\n", nested());
	return 0;
}
