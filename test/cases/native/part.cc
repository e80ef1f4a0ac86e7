/* A native part in C++: templates and overloads, nothing of its library. */
#include <stdint.h>

#if defined(__x86_64__)
static constexpr int isa = 1;
#elif defined(__aarch64__)
static constexpr int isa = 2;
#else
static constexpr int isa = 3;
#endif

template <class Number> static Number half(Number number)
{
	return number / 2;
}

namespace native {
int which() { return isa; }
double half_of(double number) { return half(number); }
long half_of(long number) { return half(number); }
} // namespace native

extern "C" long standard() { return __cplusplus; }
