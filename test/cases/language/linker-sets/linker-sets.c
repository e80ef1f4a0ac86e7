/* Linker sets: elements of sections with C names lie next to each other on every ISA (hazard 19). */
#include "../../../../samples/sample.h"

struct command {
	const char *name;
	int (*run)(int);
	int weight;
};

#define COMMAND(identifier, weight)                                                                          \
	static int identifier(int value);                                                                    \
	static const struct command identifier##_entry                                                       \
	        __attribute__((section("commands"), used, aligned(8))) = {#identifier, identifier, weight};  \
	static int identifier(int value)

COMMAND(increase, 1)
{
	popcorn_migration_point();
	return value + 1;
}

COMMAND(twice, 2)
{
	return value * 2;
}

COMMAND(negate, 4)
{
	popcorn_migration_point();
	return -value;
}

extern const struct command __start_commands[], __stop_commands[];

static char odd_a __attribute__((section("bytes"), used)) = 'a';
static char odd_b __attribute__((section("bytes"), used)) = 'b';
static char odd_c __attribute__((section("bytes"), used)) = 'c';
extern char __start_bytes[], __stop_bytes[];

int main(void)
{
	int value = 20, weight = 0, count = 0, seen = 0;
	for (const struct command *c = __start_commands; c < __stop_commands; c++) {
		int before = value;
		value = c->run(value);
		weight += c->weight;
		count++;
		printf("%s: %d -> %d\n", c->name, before, value);
	}
	CHECK(count == 3 && weight == 7);
	for (char *b = __start_bytes; b < __stop_bytes; b++) {
		*b -= 32;
		seen += *b;
	}
	CHECK(__stop_bytes - __start_bytes == 3);
	printf("bytes %c%c%c sum %d\n", odd_a, odd_b, odd_c, seen);
	return 0;
}
