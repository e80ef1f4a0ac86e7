/* Constructors, aliases, thread-local and weak symbols, static functions that are called as libc's. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Thread_local int depth = 3;
static const char words[][24] = {"one", "two", "three of the constants", "four"};
__attribute__((weak)) int optional(void);
__attribute__((visibility("hidden"))) int hidden_count;
static int order;

__attribute__((constructor(200), noinline)) static void second(void)
{
	order = order * 10 + 2;
}

__attribute__((constructor(101), noinline)) static void first(void)
{
	order = order * 10 + 1;
}

static __attribute__((noinline)) long own_labs(long value) __asm__("labs");

static long own_labs(long value)
{
	return value < 0 ? 1000 - value : 1000 + value;
}

__attribute__((noinline)) int real_name(int value)
{
	hidden_count++;
	return value * 3 + depth;
}

int other_name(int value) __attribute__((alias("real_name")));

static __attribute__((noinline)) int compare(const void *a, const void *b)
{
	return strcmp(a, b);
}

__attribute__((noinline)) static int walk(int n)
{
	int sum = 0;
	for (int i = 0; i < n; i++)
		sum += i % 3 ? other_name(i) : real_name(i) + walk(n / 2);
	return sum;
}

int main(void)
{
	char sorted[sizeof words];
	memcpy(sorted, words, sizeof words);
	qsort(sorted, 4, 24, compare);
	printf("%s %s %d %d\n", sorted, sorted + 72, order, optional ? 1 : 0);
	depth++;
	printf("%d %d %ld %ld %ld\n", walk(12), hidden_count, own_labs(-5), own_labs(5),
	        strtol("12", NULL, 10));
	return 0;
}
