/* The writer of images; see travel.h. */
#include "image/image_frames.h"
#include "image/image_memory.h"
#include "image/travel.h"
#include "kernel/kernel.h"
#include "portable/memory.h"
#include "signals/attempt.h"
#include "state/process.h"

int pc_image_write_header(struct pc_travel *travel)
{
	struct pc_image_stream *stream = &travel->stream;

	travel->header.checksum = pc_image_header_sum(&travel->header);
	stream->offset = 0;
	pc_image_put(stream, &travel->header, sizeof(travel->header));
	pc_image_put_end(stream);
	return stream->error == 0;
}

/* What is the same in each image. */
static void fill_header(struct pc_image_header *header)
{
	pc_copy(header->magic, PC_TEXT_IMAGE_MAGIC, sizeof(header->magic));
	header->version = PC_NUMBER_IMAGE_VERSION;
	header->size = sizeof(*header);
	header->frames = header->hop.frames;
	pc_copy(header->program_id, pc_self->program_id, sizeof(header->program_id));
}

static void put_kinds(struct pc_travel *travel)
{
	for (const struct pc_kind *const *kind = travel->kinds; *kind != 0; kind++)
		if ((*kind)->write != 0 && pc_travel_needs(travel, *kind))
			(*kind)->write(travel);
}

/* For pc_attempt: memory that cannot be read ends it. */
struct writing {
	struct pc_travel *travel;
	struct pc_memory_writer memory;
};

static int write_all(void *argument)
{
	struct writing *writing = argument;
	struct pc_travel *travel = writing->travel;
	struct pc_image_stream *stream = &travel->stream;

	fill_header(&travel->header);
	/* The header goes last: it says how many bytes there were. */
	stream->offset = sizeof(travel->header);
	stream->pending = pc_kernel_pending();
	stream->sums_memory = travel->in == PC_IMAGE_FILE;
	if (travel->in == PC_IMAGE_FILE)
		pc_image_put_payload(stream, PC_CHUNK_STATE, &travel->state, sizeof(travel->state));
	put_kinds(travel);
	pc_image_put_frames(travel);
	pc_image_put_memory(&writing->memory);
	pc_image_put_chunk(stream, PC_CHUNK_END, 0, stream->checksum, 0);
	pc_image_put_end(stream);
	travel->header.hop.bytes = stream->offset;
	return stream->error == 0 && pc_image_write_header(travel);
}

int pc_image_write(struct pc_travel *travel)
{
	struct writing writing;
	int result;

	writing.travel = travel;
	pc_memory_writer_begin(&writing.memory, travel);
	result = pc_attempt(write_all, &writing);
	pc_memory_writer_end(&writing.memory, result == PC_ATTEMPT_FAULT);
	if (result == PC_ATTEMPT_FAULT)
		travel->stream.error = PC_IMAGE_UNREADABLE;
	return result == 1 || pc_travel_refuse(travel, travel->stream.error);
}
