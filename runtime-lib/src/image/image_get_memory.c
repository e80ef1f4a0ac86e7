/* The reader of memory; see image_memory.h. The bytes may come from anywhere: each address is checked before it is
 * touched. */
#include "image/image_memory.h"
#include "kernel/kernel.h"
#include "memory/arena.h"
#include "state/addresses.h"

#define BOTH (PC_PROT_READ | PC_PROT_WRITE)

static int within(const struct pc_chunk *chunk, uint64_t low, uint64_t high)
{
	return chunk->address >= low && chunk->address <= high && chunk->length <= high - chunk->address;
}

static int in_static_data(const struct pc_chunk *chunk)
{
	return within(chunk, (uint64_t)__pc_joint_data_start, (uint64_t)__pc_joint_data_end);
}

int pc_image_get_map(struct pc_image_stream *stream, const struct pc_chunk *chunk, struct pc_image_map *map)
{
	int flags = chunk->attribute & PC_MAP_UNRESERVED ? PC_MAP_NORESERVE : 0;

	if (!within(chunk, PC_ARENA_START, PC_ARENA_END) || (chunk->address | chunk->length) % PC_PAGE != 0 ||
	        chunk->attribute > (BOTH | PC_MAP_UNRESERVED))
		return pc_image_fail(stream, "a map lies outside the arena");
	*map = (struct pc_image_map){chunk->address, chunk->length, (int)chunk->attribute & BOTH, flags, 0};
	if (map->length > 0 && !pc_map_exactly_as(map->address, map->length, map->protection, flags))
		return pc_image_fail(stream, "memory of the arena is not free or there is too little of it");
	return 1;
}

static int protect(struct pc_image_stream *stream, struct pc_image_map *map, int open)
{
	if (map->protection == BOTH || map->open == open)
		return 1;
	if (pc_kernel_protect(map->address, map->length, open ? BOTH : map->protection) != 0)
		return pc_image_fail(
		        stream, open ? "protected memory cannot be written" : "memory cannot be protected");
	map->open = open;
	return 1;
}

int pc_image_end_map(struct pc_image_stream *stream, struct pc_image_map *map)
{
	return protect(stream, map, 0);
}

/* In a trial memory stays as it is, but for struct pc_process. */
static int is_left_out(const struct pc_image_stream *stream, const struct pc_chunk *chunk)
{
	return stream->check && !within(chunk, PC_ARENA_START, PC_ARENA_START + PC_PAGE);
}

int pc_image_get_bytes(struct pc_image_stream *stream, const struct pc_chunk *chunk, struct pc_image_map *map)
{
	int mapped = within(chunk, map->address, map->address + map->length);
	uint64_t sum;

	if (!mapped && !in_static_data(chunk))
		return pc_image_fail(stream, "bytes lie outside their map");
	if (mapped && !protect(stream, map, 1))
		return 0;
	if (is_left_out(stream, chunk)) {
		stream->offset += chunk->length;
		return 1;
	}
	if (!pc_image_get(stream, (void *)chunk->address, chunk->length))
		return 0;
	if (stream->sums_memory) {
		sum = pc_image_memory_sum((const void *)chunk->address, chunk->length);
		stream->checksum = pc_image_sum(stream->checksum, &sum, sizeof(sum));
	}
	return 1;
}

int pc_image_get_file_map(
        struct pc_travel *travel, const struct pc_chunk *chunk, const struct pc_image_map *map)
{
	const int flags = PC_MAP_PRIVATE | PC_MAP_FIXED | map->flags;
	struct pc_image_stream *stream = &travel->stream;
	struct pc_image_file_map file;

	if (!within(chunk, map->address, map->address + map->length) || chunk->length == 0)
		return pc_image_fail(stream, "a file lies outside its map");
	if (!pc_image_get_summed(stream, &file, sizeof(file)))
		return 0;
	if (file.close && !pc_mapped_files_own(&travel->mapped_files, (int)file.fd))
		return pc_image_fail(stream, "too many files are mapped");
	if (pc_kernel_map(chunk->address, chunk->length, map->open ? BOTH : map->protection, flags,
	            (int)file.fd, file.offset) != (long)chunk->address)
		return pc_image_fail(stream, "a file cannot be mapped again");
	return 1;
}

/* What is zero already is not touched. */
int pc_image_get_zeros(struct pc_image_stream *stream, const struct pc_chunk *chunk)
{
	volatile uint64_t *word = (volatile uint64_t *)chunk->address;

	if (!in_static_data(chunk) || (chunk->address | chunk->length) % 8 != 0)
		return pc_image_fail(stream, "zeros lie outside the static data");
	if (stream->check)
		return 1;
	for (; (uint64_t)word < chunk->address + chunk->length; word++)
		if (*word != 0)
			*word = 0;
	return 1;
}
