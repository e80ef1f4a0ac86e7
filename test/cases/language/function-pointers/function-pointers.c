/* Function pointers in a static table, in the heap, in a struct of operations and in a local array survive
 * hops. */
#include "../../../../samples/sample.h"

typedef int operation(int, int);

static NOINLINE int add(int a, int b)
{
	popcorn_migration_point();
	return a + b;
}

static NOINLINE int subtract(int a, int b)
{
	popcorn_migration_point();
	return a - b;
}

static NOINLINE int multiply(int a, int b)
{
	popcorn_migration_point();
	return a * b;
}

static operation *const constant_table[] = {add, subtract, multiply};
static operation *writable_table[3] = {multiply, add, subtract};

struct device {
	const char *name;
	int (*start)(struct device *);
	operation *combine;
	void (*stop)(struct device *, int);
};

static int device_start(struct device *d)
{
	popcorn_migration_point();
	return d->combine(6, 7);
}

static void device_stop(struct device *d, int result)
{
	printf("%s stops with %d\n", d->name, result);
}

int main(void)
{
	operation **heap_table = malloc(3 * sizeof *heap_table);
	operation *local_table[] = {subtract, multiply, add};
	CHECK(heap_table);
	for (int i = 0; i < 3; i++)
		heap_table[i] = constant_table[2 - i];
	int value = 5;
	for (int i = 0; i < 3; i++) {
		int before = value;
		value = constant_table[OPAQUE(i)](value, 3);
		value = heap_table[OPAQUE(i)](value, 2);
		value = writable_table[OPAQUE(i)](value, 4);
		value = local_table[OPAQUE(i)](value, 1);
		printf("round %d: %d -> %d\n", i, before, value);
	}
	CHECK(constant_table[0] == add && heap_table[0] == multiply && writable_table[1] == add);
	struct device *d = malloc(sizeof *d);
	CHECK(d);
	*d = (struct device){"heap device", device_start, multiply, device_stop};
	d->stop(d, d->start(d));
	free(d);
	free(heap_table);
	return 0;
}
