/* AES-128 as FIPS 197 defines it, by tables of bytes: blocks in a chain are encrypted, and decrypted again. */
#include "benchmark.h"
#include <string.h>

enum { ROUNDS = 10, BYTES = 16 };

static unsigned char box[256], box_back[256], keys[ROUNDS + 1][BYTES];

/* Times x in the field of 256 elements. */
static inline unsigned char doubled(unsigned char a)
{
	return a << 1 ^ (a >> 7) * 0x1b;
}

static inline unsigned char product(unsigned char a, unsigned char b)
{
	unsigned char sum = 0;
	for (; b; b >>= 1, a = doubled(a))
		if (b & 1)
			sum ^= a;
	return sum;
}

static void make_box(void)
{
	for (int a = 0; a < 256; a++) {
		unsigned char inverse = 1, s;
		for (int i = 0; i < 254; i++)
			inverse = product(inverse, a);
		s = inverse;
		for (int i = 1; i < 5; i++)
			s ^= inverse << i | inverse >> (8 - i);
		box[a] = s ^ 0x63;
		box_back[box[a]] = a;
	}
}

static void make_keys(const unsigned char *key)
{
	unsigned char *k = keys[0], constant = 1;
	memcpy(k, key, BYTES);
	for (int i = BYTES; i < BYTES * (ROUNDS + 1); i += 4) {
		unsigned char word[4] = {k[i - 4], k[i - 3], k[i - 2], k[i - 1]};
		if (i % BYTES == 0) {
			unsigned char w0 = word[0];
			for (int j = 0; j < 3; j++)
				word[j] = box[word[j + 1]];
			word[3] = box[w0];
			word[0] ^= constant;
			constant = doubled(constant);
		}
		for (int j = 0; j < 4; j++)
			k[i + j] = k[i + j - BYTES] ^ word[j];
	}
}

static void add_key(unsigned char *block, int round)
{
	for (int i = 0; i < BYTES; i++)
		block[i] ^= keys[round][i];
}

/* Bytes through the box, row r turned by r to the left. */
static void substitute(unsigned char *block)
{
	unsigned char before[BYTES];
	memcpy(before, block, BYTES);
	for (int i = 0; i < BYTES; i++)
		block[i] = box[before[(i + i % 4 * 4) % BYTES]];
}

static void substitute_back(unsigned char *block)
{
	unsigned char before[BYTES];
	memcpy(before, block, BYTES);
	for (int i = 0; i < BYTES; i++)
		block[(i + i % 4 * 4) % BYTES] = box_back[before[i]];
}

static void mix(unsigned char *block)
{
	for (unsigned char *c = block; c < block + BYTES; c += 4) {
		unsigned char all = c[0] ^ c[1] ^ c[2] ^ c[3], c0 = c[0];
		for (int i = 0; i < 4; i++)
			c[i] ^= all ^ doubled(c[i] ^ (i < 3 ? c[i + 1] : c0));
	}
}

/* Three more of the same turn a column back. */
static void mix_back(unsigned char *block)
{
	for (int i = 0; i < 3; i++)
		mix(block);
}

static NOINLINE void encrypt(unsigned char *block)
{
	add_key(block, 0);
	for (int round = 1; round < ROUNDS; round++) {
		substitute(block);
		mix(block);
		add_key(block, round);
	}
	substitute(block);
	add_key(block, ROUNDS);
}

static NOINLINE void decrypt(unsigned char *block)
{
	add_key(block, ROUNDS);
	substitute_back(block);
	for (int round = ROUNDS - 1; round > 0; round--) {
		add_key(block, round);
		mix_back(block);
		substitute_back(block);
	}
	add_key(block, 0);
}

/* The example of FIPS 197, appendix C.1. */
static void check_example(void)
{
	unsigned char key[BYTES], block[BYTES];
	for (int i = 0; i < BYTES; i++) {
		key[i] = i;
		block[i] = i * 0x11;
	}
	make_keys(key);
	encrypt(block);
	CHECK(block[0] == 0x69 && block[1] == 0xc4 && block[BYTES - 1] == 0x5a);
}

int main(int argc, char **argv)
{
	int blocks = size_of_run(argc, argv);
	unsigned char text[BYTES] = {0}, last[BYTES];
	make_box();
	check_example();
	for (int i = 0; i < blocks; i++) {
		text[i % BYTES] ^= i;
		encrypt(text);
	}
	memcpy(last, text, BYTES);
	for (int i = blocks - 1; i >= 0; i--) {
		decrypt(text);
		text[i % BYTES] ^= i;
	}
	for (int i = 0; i < BYTES; i++)
		CHECK(text[i] == 0);
	printf("%d blocks: ", blocks);
	for (int i = 0; i < BYTES; i++)
		printf("%02x", last[i]);
	printf("\n");
	return 0;
}
