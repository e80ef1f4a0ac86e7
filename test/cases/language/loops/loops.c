// Loops of every shape: what they read, change and leave behind, where they are left, and what nests in them.
#include "../../../../samples/sample.h"
#include <stdio.h>

static unsigned state = 1;

static unsigned next(void)
{
	state = state * 1103515245u + 12345u;
	return state >> 16;
}

// Left at the head, by break, by return and by goto; each time with other values.
__attribute__((noinline)) static int search(const int *values, int count, int wanted)
{
	int seen = 0, last = -1;

	for (int i = 0; i < count; i++) {
		if (values[i] == wanted)
			return 1000 * i + seen;
		if (values[i] < 0)
			break;
		if (values[i] == 7) {
			last = i;
			goto seven;
		}
		seen += values[i];
		last = i;
	}
	return -1000 * last - seen;
seven:
	return 70000 + last * 100 + seen;
}

// A nest, in which the inner loops run 0, 1 and more times, and sums of which one lives on behind each loop.
__attribute__((noinline)) static double nest(int rows, double factor)
{
	double sum = 0, largest = 0;
	long steps = 0;

	for (int i = 0; i < rows; i++) {
		double row = 0;

		for (int j = 0; j < i; j++) {
			row += factor * j - i;
			steps++;
		}
		for (int j = i; j > 1; j -= 2)
			row -= 0.5 * j;
		sum += row;
		if (row > largest)
			largest = row;
	}
	printf("%ld steps, largest %g\n", steps, largest);
	return sum;
}

// The end is a pointer; pointers into an array and into the stack go along.
__attribute__((noinline)) static long walk(char *text)
{
	char copy[40], *to = copy;
	long hash = 5381;

	for (const char *from = text; *from; from++) {
		*to++ = (char)(*from ^ 1);
		hash = hash * 33 + *from;
	}
	*to = 0;
	printf("%s\n", copy);
	return hash;
}

// Something other than the loop's own variables changes within: memory, through a call that may migrate, too.
__attribute__((noinline)) static int calls(int *counter, int rounds)
{
	int odd = 0;

	while (rounds-- > 0) {
		unsigned drawn = next();

		*counter += (int)(drawn & 3);
		popcorn_migration_point();
		odd += *counter & 1;
		if (drawn % 5 == 4)
			continue;
		switch (drawn & 3) {
		case 0:
			odd += 10;
			break;
		case 1:
			return odd * 100 + rounds;
		default:
			*counter ^= rounds;
		}
	}
	return odd;
}

struct point {
	int x, y;
};

// Aggregates and narrow types live across the point.
__attribute__((noinline)) static struct point spiral(struct point at, signed char turns)
{
	short length = 1;
	_Bool up = 0;
	float drift = 0.25f;
	__int128 wide = 1;

	do {
		at = up ? (struct point){at.x, at.y + length}
		        : (struct point){at.x + length, at.y - (int)drift};
		up = !up;
		length = (short)(length * -2);
		drift *= 3;
		wide = wide * 1000003 + length;
	} while (--turns);
	printf("%d %g %lld\n", length, drift, (long long)(wide >> 40));
	return at;
}

// Wraps around; the same variable counts two loops.
__attribute__((noinline)) static unsigned char wraps(unsigned char from)
{
	unsigned char i = from;
	int rounds = 0;

	for (; i != 3; i++)
		rounds++;
	for (; i < 6; i++)
		rounds += i;
	return (unsigned char)(rounds + i);
}

// Vectors that are summed up.
__attribute__((noinline)) static int sums(const int *restrict a, int *restrict b, int count)
{
	int sum = 0;

	for (int i = 0; i < count; i++) {
		b[i] = a[i] * 3 + b[i];
		sum += b[i];
	}
	return sum;
}

int main(void)
{
	int values[9] = {4, 5, 6, 8, -1, 7, 2, 7, 9}, other[40], more[40], counter = 3;
	char text[] = "mobile";

	printf("%d %d %d %d\n", search(values, 9, 8), search(values, 9, 1), search(values + 5, 4, 3),
	        search(values, 0, 3));
	printf("%g\n", nest(OPAQUE(4), 1.5));
	printf("%ld\n", walk(text));
	printf("%d", calls(&counter, OPAQUE(5)));
	printf(" %d\n", counter);
	struct point end = spiral((struct point){1, 2}, (signed char)OPAQUE(4));
	printf("%d %d\n", end.x, end.y);
	printf("%d\n", wraps((unsigned char)OPAQUE(254)));
	for (int i = 0; i < 40; i++) {
		other[i] = i * i;
		more[i] = 7 - i;
	}
	printf("%d %d\n", sums(other, more, OPAQUE(33)), sums(other, more, OPAQUE(1)));
	return 0;
}
