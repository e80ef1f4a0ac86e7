/* Chunks and checksums of images; see image.h. */
#include "image/image.h"
#include "portable/memory.h"

/* FNV-1a over 64-bit words, the last one filled up with zeros. */
uint64_t pc_image_sum(uint64_t checksum, const void *bytes, size_t length)
{
	const char *at = bytes;

	for (size_t i = 0; i < length; i += 8) {
		uint64_t word = 0;

		pc_copy(&word, at + i, length - i < 8 ? length - i : 8);
		checksum = (checksum ^ word) * 0x100000001b3u;
	}
	return checksum;
}

#define LANES 4

static uint64_t mixed(uint64_t lane, uint64_t word)
{
	lane += word * 0xc2b2ae3d27d4eb4fu;
	return (lane << 31 | lane >> 33) * 0x9e3779b185ebca87u;
}

/* Four lanes that do not wait for each other: as fast as memory. */
uint64_t pc_image_memory_sum(const void *bytes, size_t length)
{
	const uint64_t *word = bytes;
	uint64_t lanes[LANES] = {1, 2, 3, 4}, tail = 0;
	size_t words = length / 8, i = 0;

	for (; i + LANES <= words; i += LANES)
		for (size_t lane = 0; lane < LANES; lane++)
			lanes[lane] = mixed(lanes[lane], word[i + lane]);
	for (; i < words; i++)
		lanes[0] = mixed(lanes[0], word[i]);
	pc_copy(&tail, word + words, length % 8);
	lanes[1] = mixed(lanes[1], tail);
	return pc_image_sum(length, lanes, sizeof(lanes));
}

uint64_t pc_image_header_sum(const struct pc_image_header *header)
{
	struct pc_image_header copy = *header;

	copy.checksum = 0;
	return pc_image_sum(0, &copy, sizeof(copy));
}

void pc_image_put_summed(struct pc_image_stream *stream, const void *bytes, uint64_t length)
{
	stream->checksum = pc_image_sum(stream->checksum, bytes, length);
	pc_image_put(stream, bytes, length);
}

int pc_image_get_summed(struct pc_image_stream *stream, void *bytes, uint64_t length)
{
	if (!pc_image_get(stream, bytes, length))
		return 0;
	stream->checksum = pc_image_sum(stream->checksum, bytes, length);
	return 1;
}

void pc_image_put_chunk(struct pc_image_stream *stream, enum pc_chunk_kind kind, uint32_t attribute,
        uint64_t address, uint64_t length)
{
	struct pc_chunk header = {kind, attribute, address, length};

	pc_image_put_summed(stream, &header, sizeof(header));
}

void pc_image_put_payload(
        struct pc_image_stream *stream, enum pc_chunk_kind kind, const void *bytes, uint64_t length)
{
	pc_image_put_chunk(stream, kind, 0, 0, length);
	pc_image_put_summed(stream, bytes, length);
}
