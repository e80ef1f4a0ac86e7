// Loops that count, of every kind and of lengths around that of a strip: they ask between strips, and hops come there.
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MOST 40

static double numbers[MOST * MOST];
static int bytes[MOST * MOST];
static char text[MOST * MOST];

// Vectors add up, and what they hold is carried where a hop comes between two strips.
__attribute__((noinline)) static double sum(const double *from, long count)
{
	double result = 0;
	int odd = 0;

	for (long i = 0; i < count; i++) {
		result += from[i] * 0.5;
		odd += (int)from[i] & 1;
	}
	return result + odd * 1000;
}

__attribute__((noinline)) static int largest(const int *from, int count)
{
	int result = INT_MIN, total = 0;

	for (int i = 0; i < count; i++) {
		result = from[i] > result ? from[i] : result;
		total += from[i];
	}
	return result ^ total;
}

// The counter is a pointer, upwards and downwards; so is what moves along with it.
__attribute__((noinline)) static unsigned hash(const char *from, const char *end)
{
	unsigned result = 5;

	for (; from != end; from++)
		result = result * 31 + *from;
	return result;
}

__attribute__((noinline)) static unsigned backwards(const char *from, const char *end, char *to)
{
	unsigned result = 7;

	while (end > from) {
		end--;
		*to = *end ^ 3;
		result = (result ^ *to++) * 17;
	}
	return result;
}

// Steps that do not meet the bound, and signed and unsigned counters of several widths.
__attribute__((noinline)) static long steps(int from, int to)
{
	unsigned long result = 0;

	for (int i = from; i < to; i += 3)
		result = result * 5 + i;
	for (unsigned i = to; i > 6; i -= 7)
		result = result * 5 - i;
	for (long i = to; i >= from; i -= 2)
		result ^= result << 1 ^ i;
	for (short i = from; i <= to; i++)
		result += result >> 3 ^ i;
	for (unsigned char i = 0; i < (unsigned char)to; i++)
		result = result * 3 + i;
	return result;
}

// Around the ends of the numbers.
__attribute__((noinline)) static unsigned ends(unsigned count)
{
	unsigned result = 1, i = UINT_MAX - count;
	unsigned char small = 0;
	int low = INT_MIN;

	do
		result = result * 7 + i;
	while (++i != count);
	do
		result = result * 11 + small;
	while (++small != 0);
	while (low < INT_MIN + (int)count) {
		result ^= result << 5 ^ low;
		low++;
	}
	return result;
}

// What lives on behind a loop: the counter itself, what it was before, and what the last iterations made.
__attribute__((noinline)) static long leaves(const int *from, int count)
{
	int i, before = -1, last = 0;
	unsigned long product = 1;

	for (i = 0; i < count; i++) {
		last = before;
		before = from[i];
		product = product * 13 + last;
	}
	return product * 31 + i * 7 + before * 3 + last;
}

// Left early, so that it asks in each iteration; and a search that goes on where it was.
__attribute__((noinline)) static long search(const int *from, int count, int wanted)
{
	for (int i = 0; i < count; i++)
		if (from[i] == wanted)
			return i;
	return -1;
}

// Nests: the inner loop short and bounded, short and unknown, or long; the outer one of unknown length.
__attribute__((noinline)) static long nests(int rows, int columns)
{
	unsigned long result = 1;

	for (int row = 0; row < rows; row++) {
		for (int i = 0; i < 3; i++)
			result = result * 3 + bytes[row * 3 + i];
		for (int column = 0; column < columns; column++)
			for (int i = 0; i < row; i++)
				result = (result ^ result >> 7) * 5 + i * column;
		for (int column = 0; column < columns; column++)
			result += result << 2 ^ bytes[column];
	}
	return result;
}

// Two that change places in each iteration, and a loop whose bound another loop has found.
__attribute__((noinline)) static unsigned long chained(unsigned count)
{
	unsigned long one = 0, other = 1;
	unsigned bound = 0;

	for (unsigned i = 0; i < count; i++) {
		unsigned long both = one + other;

		one = other;
		other = both;
		bound += i & 3;
	}
	for (unsigned i = 0; i < bound; i++)
		one = one * 3 + (other ^ i);
	return one;
}

// The way out of the inner loop is the way back of the outer one, which goes on with what the inner one made.
__attribute__((noinline)) static unsigned long shared(int rounds)
{
	unsigned long result = 1;
	int round = 0, length, i;

outer:
	length = bytes[round++] & 15;
	if (round > rounds)
		return result;
	i = 0;
inner:
	result = result * 31 + (result >> 7) + i;
	if (++i < length)
		goto inner;
	goto outer;
}

// A step that may not meet the bound but after going around, and a recursion through a short loop.
__attribute__((noinline)) static unsigned around(unsigned char to)
{
	unsigned result = 0;
	unsigned char i = 0;

	do
		result = result * 3 + i;
	while ((i += 3) != to);
	// Steps that meet it, at once, after some, or after going around.
	i = to & 3;
	do
		result = result * 5 + i;
	while ((i += 4) != to);
	for (i = to + 40; i != to; i -= 8)
		result = result * 7 + i;
	return result;
}

// Four iterations in one, until the counter is equal to its bound, behind up to three that lead there.
__attribute__((noinline)) static unsigned unrolled(const int *from, int low, int high)
{
	unsigned result = 3;

#pragma clang loop unroll_count(4) vectorize(disable)
	for (int i = low; i < high; i++)
		result = (result ^ result >> 9) * 3 + from[i & 31];
	return result;
}

__attribute__((noinline)) static long recursion(int depth, int wanted)
{
	for (int i = 0; i < 6; i++)
		if ((bytes[i] & 3) == wanted)
			return depth <= 0 ? i : recursion(depth - 1, wanted) + recursion(depth - 2, i & 3);
	return depth <= 0 ? 9 : recursion(depth - 2, wanted) ^ 5;
}

int main(void)
{
	static const int counts[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 31, MOST};
	static char reversed[MOST * MOST];

	for (int i = 0; i < MOST * MOST; i++) {
		numbers[i] = i * 37 % 101;
		bytes[i] = i * 1103515245u >> 7 & 0xfff;
		text[i] = (char)(i * 91);
	}
	for (unsigned i = 0; i < sizeof counts / sizeof *counts; i++) {
		int count = counts[i];

		printf("%2d %g %d %x", count, sum(numbers, count), largest(bytes, count),
		        hash(text, text + count));
		printf(" %x %lx %x", backwards(text, text + count, reversed), steps(count / 3, count),
		        ends(count));
		printf(" %lx %ld %lx %lx", leaves(bytes, count), search(bytes, count, bytes[9]),
		        nests(count, count / 2 + 1), chained(count));
		printf(" %lx %x %ld", shared(count), around(count), recursion(count / 4, count & 3));
		printf(" %x %x\n", unrolled(bytes, 0, count), unrolled(bytes, count / 3 - 5, count));
	}
	printf("%x\n", hash(reversed, reversed + MOST));
}
