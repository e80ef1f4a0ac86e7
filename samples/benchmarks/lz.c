/* Compression by references to what came before, found by a hash of three bytes; and back. */
#include "benchmark.h"
#include <string.h>

enum { HASH_BITS = 13, LEAST = 4, MOST = LEAST + 127, WINDOW = 1 << 15, TRIES = 16 };

/* Words again and again, as in a text. */
static void make_text(unsigned char *text, int length)
{
	uint64_t state = 29;
	for (int at = 0; at < length;) {
		uint64_t word = 1 + random_below(&state, 1 + random_below(&state, 500));
		for (int letters = 2 + word % 7; letters > 0 && at < length; letters--)
			text[at++] = 'a' + random_below(&word, 26);
		if (at < length)
			text[at++] = ' ';
	}
}

static inline uint32_t hash(const unsigned char *text)
{
	return (uint32_t)(text[0] | text[1] << 8 | text[2] << 16) * 2654435761u >> (32 - HASH_BITS);
}

static int common(const unsigned char *a, const unsigned char *b, int most)
{
	int length = 0;
	while (length < most && a[length] == b[length])
		length++;
	return length;
}

/* Places with the same hash, each leading to the one before. */
struct chains {
	int last[1 << HASH_BITS], *before;
};

static void enter(struct chains *chains, const unsigned char *text, int at)
{
	uint32_t h = hash(text + at);
	chains->before[at] = chains->last[h];
	chains->last[h] = at;
}

/* The longest text before at that is the same; its place in *from. */
static int longest(const struct chains *chains, const unsigned char *text, int at, int length, int *from)
{
	int most = length - at < MOST ? length - at : MOST, best = 0;
	int place = chains->last[hash(text + at)];
	for (int i = 0; i < TRIES && place >= 0 && at - place < WINDOW; i++, place = chains->before[place]) {
		int same = common(text + place, text + at, most);
		if (same > best) {
			best = same;
			*from = place;
		}
	}
	return best;
}

/* A letter is a byte below 128; a reference is 128 + (length - LEAST), then the distance in two bytes. Returns the length. */
static NOINLINE int pack(const unsigned char *text, int length, unsigned char *packed)
{
	static struct chains chains;
	int size = 0, at = 0;
	memset(chains.last, -1, sizeof chains.last);
	chains.before = allocated(length, sizeof(int));
	while (at < length) {
		int from = 0, same = at + LEAST <= length ? longest(&chains, text, at, length, &from) : 0;
		int step = same >= LEAST ? same : 1;
		if (step > 1) {
			packed[size++] = 128 + (same - LEAST);
			packed[size++] = (at - from) >> 8;
			packed[size++] = at - from;
		} else {
			packed[size++] = text[at];
		}
		for (; step > 0; step--, at++)
			if (at + LEAST <= length)
				enter(&chains, text, at);
	}
	free(chains.before);
	return size;
}

static NOINLINE int unpack(const unsigned char *packed, int size, unsigned char *text)
{
	int length = 0;
	for (int at = 0; at < size;) {
		int head = packed[at++];
		if (head < 128) {
			text[length++] = head;
			continue;
		}
		int distance = packed[at] << 8 | packed[at + 1];
		at += 2;
		for (int i = head - 128 + LEAST; i > 0; i--, length++)
			text[length] = text[length - distance];
	}
	return length;
}

int main(int argc, char **argv)
{
	int length = size_of_run(argc, argv);
	unsigned char *text = allocated(length, 1), *packed = allocated(length, 1),
	              *back = allocated(length, 1);
	uint64_t sum = 0;
	make_text(text, length);
	int size = pack(text, length, packed);
	CHECK(unpack(packed, size, back) == length && memcmp(text, back, length) == 0);
	for (int i = 0; i < size; i++)
		sum = mixed(sum, packed[i]);
	printf("%d bytes, packed %d, sum %016llx\n", length, size, (unsigned long long)sum);
	free(text);
	free(packed);
	free(back);
	return 0;
}
