/* The reader of images; see image.h. The bytes may come from anywhere: each address is checked before it is
 * touched. */
#include "image/image.h"
#include "kernel/paths.h"
#include "portable/isa_names.h"
#include "state/addresses.h"

#include "find/note.h"
#include "image/image_memory.h"
#include "kernel/kernel.h"
#include "memory/arena.h"
#include "portable/memory.h"

int pc_image_get_summed(struct pc_image_stream *stream, void *bytes, uint64_t length)
{
	if (!pc_image_get(stream, bytes, length))
		return 0;
	stream->checksum = pc_image_sum(stream->checksum, bytes, length);
	return 1;
}

/* What the chunks so far have left to be done or kept in mind. */
struct progress {
	struct pc_image_file *file; /* 0 for a hand-over */
	uint64_t states, lists;     /* chunks of image files that there have been */
	struct pc_image_map map;
	struct pc_image_file_maps file_maps;
	struct pc_chunk close_on_exec; /* the list of descriptors, and */
	uint64_t descriptors;          /* where in the stream it is */
};

/* Each frame names a site of the table and has as many parts; the count gives way to the ordinal. */
static int check_frames(struct pc_image_stream *stream, uint64_t count, const struct pc_frames *frames,
        const struct pc_site_table *table)
{
	uint64_t *word = (uint64_t *)frames->begin, *end = (uint64_t *)PC_FRAME_BUFFER_TOP;

	for (uint64_t i = 0; i < count; i++) {
		if (end - word < 2 || word[0] >= table->site_count ||
		        word[1] != table->sites[word[0]].part_count || word[1] > (uint64_t)(end - word) - 2)
			return pc_image_fail(stream, "a frame does not agree with the site table");
		word[1] = table->sites[word[0]].ordinal;
		word += 2 + table->sites[word[0]].part_count;
	}
	return word == end ? 1 : pc_image_fail(stream, "frames are missing");
}

static int frames_chunk(
        struct pc_image_stream *stream, const struct pc_chunk *chunk, struct pc_frames *frames)
{
	if (frames->begin != PC_FRAME_BUFFER_TOP || chunk->length % 8 != 0 ||
	        !pc_frames_extend(frames, chunk->length))
		return pc_image_fail(stream, "no room for the frames");
	return pc_image_get_summed(stream, (void *)frames->begin, chunk->length);
}

static int close_on_exec(
        struct pc_image_stream *stream, const struct pc_chunk *chunk, struct progress *progress)
{
	if (chunk->length % 8 != 0)
		return pc_image_fail(stream, "the list of descriptors is cut off");
	progress->close_on_exec = *chunk;
	progress->descriptors = stream->offset;
	for (uint64_t i = 0; i < chunk->length; i += 8) {
		uint64_t fd;

		if (!pc_image_get_summed(stream, &fd, sizeof(fd)))
			return 0;
	}
	return 1;
}

/* Last of all: an image that is given back goes through another exec. */
static int settle_descriptors(struct pc_image_stream *stream, const struct progress *progress)
{
	stream->offset = progress->descriptors;
	for (uint64_t i = 0; i < progress->close_on_exec.length; i += 8) {
		uint64_t fd;

		if (!pc_image_get(stream, &fd, sizeof(fd)))
			return 0;
		if (pc_kernel_control((int)fd, PC_F_SETFD, PC_FD_CLOEXEC) < 0)
			return pc_image_fail(stream, "a descriptor is not open any more");
	}
	for (unsigned i = 0; i < progress->file_maps.count; i++)
		pc_kernel_close(progress->file_maps.fds[i]);
	return 1;
}

static int state(struct pc_image_stream *stream, const struct pc_chunk *chunk, struct progress *progress)
{
	struct pc_image_state *state = &progress->file->state;

	if (progress->states++ != 0 || chunk->length != sizeof(*state))
		return pc_image_fail(stream, "its state of the process is of another size");
	if (!pc_image_get_summed(stream, state, sizeof(*state)))
		return 0;
	return state->executable[PC_PATH - 1] == 0 && state->folder[PC_PATH - 1] == 0
	               ? 1
	               : pc_image_fail(stream, "a path in it has no end");
}

static int open_files(struct pc_image_stream *stream, const struct pc_chunk *chunk, struct progress *progress)
{
	struct pc_open_files *files = &progress->file->open_files;

	if (progress->lists++ != 0 || chunk->length > PC_OPEN_FILES_MAX || chunk->length % 8 != 0)
		return pc_image_fail(stream, "its list of open files has no possible size");
	*files = (struct pc_open_files){
	        PC_OPEN_FILES, chunk->length, (chunk->length + PC_PAGE - 1) & ~(PC_PAGE - 1)};
	if (chunk->length > 0 && !pc_map_exactly(files->address, files->mapped, PC_PROT_READ | PC_PROT_WRITE))
		return pc_image_fail(stream, "no room for the list of open files");
	return pc_image_get_summed(stream, (void *)files->address, files->length);
}

static int one_chunk(struct pc_image_stream *stream, const struct pc_chunk *chunk, struct progress *progress,
        struct pc_frames *frames)
{
	int of_file = chunk->kind == PC_CHUNK_STATE || chunk->kind == PC_CHUNK_OPEN_FILES;
	int of_handover = chunk->kind == PC_CHUNK_CLOSE_ON_EXEC || chunk->kind == PC_CHUNK_FILE_MAP;

	if (progress->file != 0 ? of_handover : of_file)
		return pc_image_fail(stream, "a chunk does not belong into this kind of image");
	if (chunk->kind != PC_CHUNK_BYTES && chunk->kind != PC_CHUNK_FILE_MAP &&
	        !pc_image_end_map(stream, &progress->map))
		return 0;
	switch (chunk->kind) {
	case PC_CHUNK_MAP:
		return pc_image_get_map(stream, chunk, &progress->map);
	case PC_CHUNK_BYTES:
		return pc_image_get_bytes(stream, chunk, &progress->map);
	case PC_CHUNK_FILE_MAP:
		return pc_image_get_file_map(stream, chunk, &progress->map, &progress->file_maps);
	case PC_CHUNK_ZEROS:
		return pc_image_get_zeros(stream, chunk);
	case PC_CHUNK_FRAMES:
		return frames_chunk(stream, chunk, frames);
	case PC_CHUNK_CLOSE_ON_EXEC:
		return close_on_exec(stream, chunk, progress);
	case PC_CHUNK_STATE:
		return state(stream, chunk, progress);
	case PC_CHUNK_OPEN_FILES:
		return open_files(stream, chunk, progress);
	default:
		return pc_image_fail(stream, "a chunk is of no known kind");
	}
}

static int check_header(struct pc_image_stream *stream, const struct pc_image_header *header, int of_file)
{
	const struct pc_note *own = pc_note_own();

	if (!pc_equal(header->magic, PC_IMAGE_MAGIC, sizeof(header->magic)))
		return pc_image_fail(stream, "it is not an image");
	if (header->version != PC_IMAGE_VERSION || header->size != sizeof(*header))
		return pc_image_fail(stream, "it is not an image of this version");
	if (header->checksum != pc_image_header_sum(header))
		return pc_image_fail(stream, "the checksum of its header is wrong");
	if (header->file != (uint64_t)of_file)
		return pc_image_fail(stream, "it is not the right kind of image");
	if (own == 0 || !pc_equal(own->program_id, header->program_id, sizeof(own->program_id)))
		return pc_image_fail(stream, "it belongs to another program");
	if (header->hop.from >= PC_ISAS)
		return pc_image_fail(stream, "it comes from an unknown ISA");
	if (!of_file && header->hop.to != own->isa)
		return pc_image_fail(stream, "it is meant for another ISA");
	return 1;
}

/* An image file is as long as it says; where a hand-over ends nobody reads on. */
static int check_end(
        struct pc_image_stream *stream, const struct pc_image_header *header, const struct progress *progress)
{
	char more;

	if (progress->file == 0)
		return 1;
	if (progress->states == 0 || progress->lists == 0)
		return pc_image_fail(stream, "its state of the process is missing");
	if (stream->offset != header->hop.bytes ||
	        pc_kernel_read_at(stream->fd, &more, sizeof(more), stream->offset) != 0)
		return pc_image_fail(stream, "it is not as long as its header says");
	return 1;
}

int pc_image_read(struct pc_image_stream *stream, struct pc_image_header *header, struct pc_frames *frames,
        const struct pc_site_table *table, struct pc_image_file *file)
{
	struct progress progress = {.file = file};
	struct pc_chunk chunk;
	uint64_t sum;

	stream->sums_memory = file != 0;
	if (!pc_image_get(stream, header, sizeof(*header)) || !check_header(stream, header, file != 0))
		return 0;
	for (;;) {
		sum = stream->checksum;
		if (!pc_image_get_summed(stream, &chunk, sizeof(chunk)))
			return 0;
		if (chunk.kind == PC_CHUNK_END)
			break;
		if (!one_chunk(stream, &chunk, &progress, frames))
			return 0;
	}
	if (chunk.address != sum)
		return pc_image_fail(stream, "its checksum is wrong");
	if (chunk.attribute != 0 || chunk.length != 0)
		return pc_image_fail(stream, "its end is damaged");
	if (header->frames == 0)
		return pc_image_fail(stream, "there are no frames in it");
	frames->count = header->frames;
	return pc_image_end_map(stream, &progress.map) && check_end(stream, header, &progress) &&
	       check_frames(stream, header->frames, frames, table) &&
	       (stream->check || settle_descriptors(stream, &progress));
}
