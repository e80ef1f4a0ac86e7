/* Calls functions of a native part in C++, each by its name there. */
#include <cstdio>
#include <popcorn.h>

namespace native {
int which();
double half_of(double number);
long half_of(long number);
} // namespace native

extern "C" long standard();

int main()
{
	for (long i = 0; i < 3; i++) {
		std::printf("%d %g %ld\n", native::which(), native::half_of(15.0) + native::half_of(i) * 0, standard());
		popcorn_migration_point();
	}
	return 0;
}
