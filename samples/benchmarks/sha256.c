/* SHA-256 as FIPS 180-4 defines it; the constants are bits of roots of primes, and are computed. */
#include "benchmark.h"
#include <math.h>
#include <string.h>

struct digest {
	uint32_t word[8];
};

static struct digest first;
static uint32_t constants[64];

/* The first 32 bits behind the point. */
static uint32_t fraction(double number)
{
	return (uint32_t)((number - floor(number)) * 0x1p32);
}

static void make_constants(void)
{
	int count = 0;
	for (int number = 2; count < 64; number++) {
		int divisor = 2;
		while (number % divisor)
			divisor++;
		if (divisor < number)
			continue;
		if (count < 8)
			first.word[count] = fraction(sqrt(number));
		constants[count++] = fraction(cbrt(number));
	}
}

static inline uint32_t turn(uint32_t x, int bits)
{
	return x >> bits | x << (32 - bits);
}

static NOINLINE void add_block(struct digest *digest, const unsigned char *block)
{
	uint32_t w[64], a[8];
	for (int i = 0; i < 16; i++)
		w[i] = (uint32_t)block[4 * i] << 24 | block[4 * i + 1] << 16 | block[4 * i + 2] << 8 |
		       block[4 * i + 3];
	for (int i = 16; i < 64; i++) {
		uint32_t low = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >> 3;
		uint32_t high = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >> 10;
		w[i] = w[i - 16] + low + w[i - 7] + high;
	}
	memcpy(a, digest->word, sizeof a);
	for (int i = 0; i < 64; i++) {
		uint32_t e = turn(a[4], 6) ^ turn(a[4], 11) ^ turn(a[4], 25);
		uint32_t one = a[7] + e + ((a[4] & a[5]) ^ (~a[4] & a[6])) + constants[i] + w[i];
		uint32_t two = (turn(a[0], 2) ^ turn(a[0], 13) ^ turn(a[0], 22)) +
		               ((a[0] & a[1]) ^ (a[0] & a[2]) ^ (a[1] & a[2]));
		memmove(a + 1, a, 7 * sizeof *a);
		a[4] += one;
		a[0] = one + two;
	}
	for (int i = 0; i < 8; i++)
		digest->word[i] += a[i];
}

/* Of a message of less than 2 to the 29th bytes. */
static struct digest digest_of(const unsigned char *message, uint32_t length)
{
	struct digest digest = first;
	unsigned char last[128] = {0};
	uint32_t whole = length / 64 * 64, left = length - whole, end = left < 56 ? 64 : 128;
	for (uint32_t at = 0; at < whole; at += 64)
		add_block(&digest, message + at);
	memcpy(last, message + whole, left);
	last[left] = 0x80;
	for (int i = 0; i < 4; i++)
		last[end - 1 - i] = length * 8 >> 8 * i;
	for (uint32_t at = 0; at < end; at += 64)
		add_block(&digest, last + at);
	return digest;
}

int main(int argc, char **argv)
{
	int length = size_of_run(argc, argv);
	unsigned char *message = allocated(length, 1);
	make_constants();
	CHECK(digest_of((const unsigned char *)"abc", 3).word[0] == 0xba7816bf);
	for (int i = 0; i < length; i++)
		message[i] = i * 7 ^ i >> 8;
	struct digest digest = digest_of(message, length);
	printf("%d bytes: ", length);
	for (int i = 0; i < 8; i++)
		printf("%08x", digest.word[i]);
	printf("\n");
	free(message);
	return 0;
}
