// Values that live across a throw: unwinding gives the handler's frame its registers and memory back, also after hops.
#include <cstdint>
#include <cstdio>
#include <string>

#include <popcorn.h>

struct Failure {
	int depth;
};

typedef float Lanes __attribute__((vector_size(16)));

// Leaves no register as it was.
[[gnu::noinline]] static double disturb(long seed, double real)
{
	long numbers[8];
	double reals[8];
	for (int i = 0; i < 8; i++) {
		numbers[i] = seed * (i + 3) ^ i;
		reals[i] = real / (i + 1.5);
	}
	popcorn_migration_point();
	double sum = 0;
	for (int i = 0; i < 8; i++)
		sum += numbers[i] % 7 * reals[i];
	return sum;
}

[[gnu::noinline]] static double descend(int depth, long number, double real)
{
	long twice = number * 2, square = number * number;
	double half = real / 2, inverse = 1 / real;
	__int128 wide = static_cast<__int128>(square) << 70;
	long double extended = static_cast<long double>(real) * 1.25L;
	Lanes lanes = {1.5f, static_cast<float>(real), 2, static_cast<float>(depth)};
	bool flag = depth & 1;
	double result = disturb(twice, half);
	try {
		if (depth == 0)
			throw Failure{depth};
		result += descend(depth - 1, number + 3, real + 0.75);
	} catch (Failure &failure) {
		result += disturb(square, inverse) + twice + square + half + inverse;
		popcorn_migration_point();
		std::printf("%d of %d: %ld %ld %g %g %lld %.3Lf %g %d\n", failure.depth++, depth, twice, square, half, inverse,
			    static_cast<long long>(wide >> 68), extended, static_cast<double>(lanes[1] + lanes[3]), flag);
		if (depth < 3)
			throw;
	}
	std::printf("%d: %.6f %ld %g\n", depth, result, twice - square, half + inverse);
	return result;
}

[[gnu::noinline]] static long of_size(int size, bool fails)
{
	alignas(128) signed char aligned[128];
	signed char *dynamic = static_cast<signed char *>(__builtin_alloca(size));
	for (int i = 0; i < size; i++)
		dynamic[i] = aligned[i % 128] = i;
	long sum = 0;
	try {
		disturb(size, 1);
		if (fails)
			throw std::string(size, 'x');
		sum = of_size(size * 2, true);
	} catch (const std::string &text) {
		popcorn_migration_point();
		sum += text.size();
	}
	for (int i = 0; i < size; i++)
		sum += dynamic[i] + (aligned[i % 128] == dynamic[i]);
	return sum + reinterpret_cast<std::uintptr_t>(aligned) % 128;
}

int main()
{
	volatile double real = 1.5;
	std::printf("%.6f\n", descend(4, 5, real));
	std::printf("%ld\n", of_size(100, false));
	return 0;
}
