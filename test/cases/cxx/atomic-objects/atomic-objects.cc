// Atomic objects of 1 to 32 bytes: their operations are instructions, or calls of a library, as the ISA has it.
#include <atomic>
#include <cstdint>
#include <cstdio>

#include <popcorn.h>

template <int size> struct Bytes {
	unsigned char bytes[size];
};

template <class Number> static void add()
{
	static std::atomic<Number> number{100};
	for (int i = 0; i < 3; i++) {
		popcorn_migration_point();
		number += i * 60;
		Number seen = number;
		popcorn_migration_point();
		std::printf("%d: %lld %d\n", (int)sizeof seen, (long long)seen, number.compare_exchange_strong(seen, seen ^ 3));
	}
}

template <int size> static void exchange()
{
	static std::atomic<Bytes<size>> object{Bytes<size>{}};
	Bytes<size> bytes = {};
	for (int i = 0; i < 2; i++) {
		bytes.bytes[size - 1] = i + 1;
		popcorn_migration_point();
		Bytes<size> before = object.exchange(bytes), same = bytes;
		popcorn_migration_point();
		bool first = object.compare_exchange_strong(before, bytes), second = object.compare_exchange_strong(same, before);
		std::printf("%d: %d, %d %d\n", size, before.bytes[size - 1], first, second);
	}
}

int main()
{
	add<std::int8_t>();
	add<std::uint16_t>();
	add<int>();
	add<long long>();
	exchange<1>();
	exchange<3>();
	exchange<5>();
	exchange<7>();
	exchange<8>();
	exchange<12>();
	exchange<16>();
	exchange<32>();
	std::atomic<double> sum{0.5};
	for (int i = 0; i < 3; i++) {
		double seen = sum;
		popcorn_migration_point();
		while (!sum.compare_exchange_weak(seen, seen * 2 + i))
			;
	}
	std::atomic_flag flag = ATOMIC_FLAG_INIT;
	bool before = flag.test_and_set();
	popcorn_migration_point();
	std::printf("%g %d %d\n", sum.load(), before, flag.test_and_set());
	return 0;
}
