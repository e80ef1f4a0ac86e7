/* Structures, vectors and wide numbers of which one part is never set and never read live across hops. */
#include <stdint.h>

#include "../../../../samples/sample.h"

struct view {
	const char *data;
	unsigned long size;
};

struct tagged {
	unsigned char kind, unused;
	unsigned short offset;
	int size;
	union {
		void *pointer;
		double number;
	} u;
};

typedef long long2 __attribute__((vector_size(16)));
typedef long long4 __attribute__((vector_size(32)));
typedef int int4 __attribute__((vector_size(16)));
typedef int int8 __attribute__((vector_size(32)));

static NOINLINE int use(struct view *seen, struct view view)
{
	seen->data = view.data;
	printf("%s\n", view.data);
	popcorn_migration_point();
	return 1;
}

static NOINLINE long step(long i)
{
	popcorn_migration_point();
	return OPAQUE(i);
}

/* Only the first member is set. */
static NOINLINE long half_a_structure(int count, const char *text)
{
	struct view view, seen;
	long sum = 0;
	view.data = count > 1 ? text : "none";
	for (int i = 0; i < count; i++) {
		sum += step(i);
		sum += use(&seen, view);
	}
	return sum;
}

static NOINLINE struct tagged number(double value)
{
	struct tagged made;
	made.kind = 2;
	made.u.number = value;
	step(1);
	return made;
}

static NOINLINE struct tagged nothing(void)
{
	struct tagged made;
	made.kind = 1;
	step(2);
	return made;
}

/* What is returned has holes, and so has what two ways of a loop bring together. */
static NOINLINE double returned_with_holes(int count)
{
	struct tagged last = nothing();
	double sum = 0;
	for (int i = 0; i < count; i++) {
		struct tagged next = i & 1 ? number(i + 0.5) : nothing();
		step(i);
		if (last.kind == 2)
			sum += last.u.number;
		last = next;
	}
	return sum;
}

/* Lanes that nothing sets, of one vector and of two. */
static NOINLINE long lanes(long x, int count)
{
	long sum = 0;
	long2 narrow;
	narrow[0] = x;
	long4 wide = __builtin_shufflevector((long2){x, x + 1}, (long2){x, x}, 0, 1, -1, -1);
	int8 numbers =
	        __builtin_shufflevector((int4){(int)x, 2, 3, 4}, (int4){0}, -1, -1, -1, -1, 0, 3, 2, 1);
	for (int i = 0; i < count; i++) {
		sum += step(narrow[0]) + step(wide[1]) + step(numbers[5]);
		wide[1] += 2;
		numbers += numbers;
	}
	return sum;
}

/* The second variable is set and read under one condition, tested twice; the shift is too far where it is not used. */
static NOINLINE long sometimes(int count, unsigned distance)
{
	long set;
	uint64_t shifted = UINT64_C(3) << distance;
	long sum = 0;
	for (int i = 0; i < count; i++) {
		if (count > 1)
			set = step(i);
		sum += step(1);
		if (count > 1)
			sum += set;
		if (distance < 64)
			sum += (long)shifted;
	}
	return sum;
}

/* The upper half of a wide number is undefined where only its lower half is used. */
static NOINLINE uint64_t lower_half(uint64_t x, int count)
{
	union {
		unsigned __int128 whole;
		uint64_t half[2];
	} number;
	number.half[0] = x;
	unsigned __int128 whole = number.whole;
	for (int i = 0; i < count; i++) {
		step(i);
		whole = whole * 3 + 1;
	}
	return (uint64_t)whole;
}

int main(void)
{
	int count = OPAQUE(3);
	printf("%ld\n", half_a_structure(count, "text"));
	printf("%.1f\n", returned_with_holes(count + 2));
	printf("%ld\n", lanes(OPAQUE(5L), count));
	printf("%ld\n", sometimes(count, OPAQUE(8U)));
	printf("%llu\n", (unsigned long long)lower_half(OPAQUE(7ULL), count));
	return 0;
}
