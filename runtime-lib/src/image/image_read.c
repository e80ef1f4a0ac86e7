/* The reader of images; see travel.h. The bytes may come from anywhere: each address is checked before it is touched. */
#include "find/note.h"
#include "image/image_frames.h"
#include "image/image_memory.h"
#include "image/travel.h"
#include "kernel/kernel.h"
#include "kernel/paths.h"
#include "portable/isa_names.h"
#include "portable/memory.h"

/* What the chunks so far have been. */
struct progress {
	struct pc_image_map map; /* to which bytes may go now */
	uint64_t seen;           /* kinds of chunks of which there is one at most: bit k for kind k */
};

static int get_state(struct pc_travel *travel, const struct pc_chunk *chunk)
{
	struct pc_image_state *state = &travel->state;

	if (chunk->length != sizeof(*state))
		return pc_image_fail(&travel->stream, "its state of the process is of another size");
	if (!pc_image_get_summed(&travel->stream, state, sizeof(*state)))
		return 0;
	return (state->executable[PC_PATH - 1] == 0 && state->folder[PC_PATH - 1] == 0) ||
	       pc_image_fail(&travel->stream, "a path in it has no end");
}

/* The kind that a chunk belongs to; 0 if there is none. */
static const struct pc_kind *kind_of(const struct pc_travel *travel, const struct pc_chunk *chunk)
{
	const struct pc_kind *const *kind = travel->kinds;

	while (*kind != 0 && ((*kind)->chunk != chunk->kind || (*kind)->read == 0))
		kind++;
	return *kind;
}

static int get_kind(struct pc_travel *travel, const struct pc_chunk *chunk)
{
	const struct pc_kind *kind = kind_of(travel, chunk);

	if (kind == 0)
		return pc_image_fail(&travel->stream, "a chunk is of no known kind");
	if (!pc_travel_needs(travel, kind))
		return pc_image_fail(&travel->stream, "a chunk does not belong into this kind of image");
	return kind->read(travel, chunk);
}

/* Chunks of memory: 1 or 0 in result. */
static int get_memory(
        struct pc_travel *travel, const struct pc_chunk *chunk, struct pc_image_map *map, int *result)
{
	struct pc_image_stream *stream = &travel->stream;

	switch (chunk->kind) {
	case PC_CHUNK_MAP:
		*result = pc_image_end_map(stream, map) && pc_image_get_map(stream, chunk, map);
		return 1;
	case PC_CHUNK_BYTES:
		*result = pc_image_get_bytes(stream, chunk, map);
		return 1;
	case PC_CHUNK_FILE_MAP:
		*result = travel->in == PC_HANDOVER
		                  ? pc_image_get_file_map(travel, chunk, map)
		                  : pc_image_fail(stream, "a chunk does not belong into this kind of image");
		return 1;
	case PC_CHUNK_ZEROS:
		*result = pc_image_end_map(stream, map) && pc_image_get_zeros(stream, chunk);
		return 1;
	default:
		return 0;
	}
}

static int get_chunk(struct pc_travel *travel, const struct pc_chunk *chunk, struct progress *progress)
{
	int result;

	if (get_memory(travel, chunk, &progress->map, &result))
		return result;
	if (!pc_image_end_map(&travel->stream, &progress->map))
		return 0;
	if (chunk->kind < 64 && progress->seen >> chunk->kind & 1)
		return pc_image_fail(&travel->stream, "a chunk is there twice");
	progress->seen |= chunk->kind < 64 ? 1ul << chunk->kind : 0;
	if (chunk->kind == PC_CHUNK_FRAMES)
		return pc_image_get_frames(travel, chunk);
	if (chunk->kind == PC_CHUNK_STATE && travel->in == PC_IMAGE_FILE)
		return get_state(travel, chunk);
	return get_kind(travel, chunk);
}

static int check_header(struct pc_travel *travel)
{
	const struct pc_image_header *header = &travel->header;
	struct pc_image_stream *stream = &travel->stream;
	const struct pc_note *own = pc_note_own();

	if (!pc_equal(header->magic, PC_TEXT_IMAGE_MAGIC, sizeof(header->magic)))
		return pc_image_fail(stream, "it is not an image");
	if (header->version != PC_NUMBER_IMAGE_VERSION || header->size != sizeof(*header))
		return pc_image_fail(stream, "it is not an image of this version");
	if (header->checksum != pc_image_header_sum(header))
		return pc_image_fail(stream, "the checksum of its header is wrong");
	if (header->file != (travel->in == PC_IMAGE_FILE))
		return pc_image_fail(stream, "it is not the right kind of image");
	if (own == 0 || !pc_equal(own->program_id, header->program_id, sizeof(own->program_id)))
		return pc_image_fail(stream, "it belongs to another program");
	if (header->hop.from >= PC_ISAS)
		return pc_image_fail(stream, "it comes from an unknown ISA");
	if (travel->in == PC_HANDOVER && header->hop.to != own->isa)
		return pc_image_fail(stream, "it is meant for another ISA");
	return 1;
}

/* All chunks but the last, which is checked. */
static int get_chunks(struct pc_travel *travel, struct progress *progress)
{
	struct pc_image_stream *stream = &travel->stream;
	struct pc_chunk chunk;

	for (;;) {
		uint64_t sum = stream->checksum;

		if (!pc_image_get_summed(stream, &chunk, sizeof(chunk)))
			return 0;
		if (chunk.kind == PC_CHUNK_END && chunk.address != sum)
			return pc_image_fail(stream, "its checksum is wrong");
		if (chunk.kind == PC_CHUNK_END)
			break;
		if (!get_chunk(travel, &chunk, progress))
			return 0;
	}
	if (chunk.attribute != 0 || chunk.length != 0)
		return pc_image_fail(stream, "its end is damaged");
	return pc_image_end_map(stream, &progress->map);
}

/* The chunks of all kinds that this journey needs. */
static int has_all_chunks(const struct pc_travel *travel, uint64_t seen)
{
	uint64_t needed = travel->in == PC_IMAGE_FILE ? 1ul << PC_CHUNK_STATE : 0;

	for (const struct pc_kind *const *kind = travel->kinds; *kind != 0; kind++)
		if ((*kind)->chunk != 0 && pc_travel_needs(travel, *kind))
			needed |= 1ul << (*kind)->chunk;
	return (needed & ~seen) == 0;
}

/* An image file is as long as it says; where a hand-over ends nobody reads on. */
static int check_end(struct pc_travel *travel, const struct progress *progress)
{
	struct pc_image_stream *stream = &travel->stream;
	char more;

	if (!has_all_chunks(travel, progress->seen))
		return pc_image_fail(stream, "its state of the process is missing");
	if (travel->in == PC_IMAGE_FILE &&
	        (stream->offset != travel->header.hop.bytes ||
	                pc_kernel_read_at(stream->fd, &more, sizeof(more), stream->offset) != 0))
		return pc_image_fail(stream, "it is not as long as its header says");
	return 1;
}

int pc_image_read(struct pc_travel *travel)
{
	struct progress progress = {.seen = 0};

	travel->stream.sums_memory = travel->in == PC_IMAGE_FILE;
	return (pc_image_get(&travel->stream, &travel->header, sizeof(travel->header)) &&
	               check_header(travel) && get_chunks(travel, &progress) &&
	               check_end(travel, &progress) && pc_image_check_frames(travel)) ||
	       pc_travel_refuse(travel, travel->stream.error);
}
