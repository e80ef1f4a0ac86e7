/* A native part: one function written in each ISA's assembly, called between hops, against the same in C. */
#include "../sample.h"
#include "crc32.h"

enum { block_count = 8, block_size = 1000 };

static NOINLINE unsigned int portable_update(
        unsigned int crc, const unsigned char *bytes, unsigned long count)
{
	while (count--) {
		crc ^= *bytes++;
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (0xedb88320u & -(crc & 1));
	}
	return crc;
}

#ifndef __popcorn__
#define crc32_update portable_update
#endif

static void fill(unsigned char *block, unsigned int *random)
{
	for (int i = 0; i < block_size; i++) {
		*random = *random * 1664525 + 1013904223;
		block[i] = (unsigned char)(*random >> 24);
	}
}

int main(void)
{
	static unsigned char global[block_size];
	unsigned char local[block_size];
	unsigned int random = 1, native = ~0u, portable = ~0u;
	CHECK(~crc32_update(~0u, (const unsigned char *)"123456789", 9) == 0xcbf43926);
	for (int i = 0; i < block_count; i++) {
		unsigned char *block = i % 2 ? global : local;
		unsigned long count = i == 5 ? 0 : (unsigned long)(block_size - i * i);
		fill(block, &random);
		native = crc32_update(native, block, count);
		popcorn_migration_point();
		portable = portable_update(portable, block, count);
		printf("%d: %08x %08x\n", i, ~native, ~portable);
		CHECK(native == portable);
	}
	return 0;
}
