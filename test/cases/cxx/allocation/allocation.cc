// Hops in replaced operators new and delete, and in constructors of arrays; allocations that fail.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include <popcorn.h>

static long allocations, releases;

void *operator new(std::size_t size)
{
	popcorn_migration_point();
	void *memory = std::malloc(size ? size : 1);
	if (!memory)
		throw std::bad_alloc();
	allocations++;
	return memory;
}

void operator delete(void *memory) noexcept
{
	popcorn_migration_point();
	releases += memory != nullptr;
	std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
	operator delete(memory);
}

struct Element {
	static int alive;
	int number;

	Element() : number(alive++)
	{
		popcorn_migration_point();
		if (alive == 5)
			throw std::runtime_error("the fifth element");
	}
	~Element()
	{
		popcorn_migration_point();
		alive--;
	}
};

int Element::alive;

struct alignas(256) Aligned {
	char bytes[256];
};

static void allocate_arrays()
{
	Element *elements = new Element[3];
	std::printf("%d alive, last %d\n", Element::alive, elements[2].number);
	delete[] elements;
	try {
		elements = new Element[6];
	} catch (const std::runtime_error &error) {
		popcorn_migration_point();
		std::printf("%s, %d alive\n", error.what(), Element::alive);
	}
}

static void fail(std::size_t volatile size)
{
	try {
		popcorn_migration_point();
		char *volatile memory = new char[size];
		std::printf("allocated %d\n", memory[0]);
	} catch (const std::bad_alloc &) {
		popcorn_migration_point();
		char *volatile memory = new (std::nothrow) char[size];
		std::printf("bad_alloc, and nothrow gives %d\n", memory != nullptr);
	}
}

int main()
{
	allocate_arrays();
	alignas(Element) unsigned char place[sizeof(Element)];
	Element *placed = new (place) Element;
	placed->~Element();
	Aligned *volatile aligned = new Aligned;
	popcorn_migration_point();
	std::printf("%d of %d\n", (int)(reinterpret_cast<std::uintptr_t>(aligned) % 256), (int)alignof(Aligned));
	delete aligned;
	std::vector<int> numbers;
	for (int i = 0; i < 5; i++)
		numbers.push_back(i);
	fail(std::size_t(1) << 60);
	std::printf("%zu numbers\n", numbers.size());
	std::vector<int>().swap(numbers);
	popcorn_migration_point();
	std::printf("%d\n", allocations == releases);
	return 0;
}
