// An exception from C++ beside a function in C.
#include <iostream>
#include <stdexcept>
#include <string>

extern "C" int half(int number);

int main()
{
	try {
		if (half(7) != 3)
			return 1;
		throw std::runtime_error("seven has no half");
	} catch (const std::exception &error) {
		std::string text = error.what();
		std::cout << text << ", " << text.size() << std::endl;
	}
	return 0;
}
