/* The writer of images; see image.h. */
#include "image/image.h"

#include "image/image_memory.h"
#include "kernel/kernel.h"
#include "portable/memory.h"
#include "signals/attempt.h"
#include "state/process.h"

void pc_image_put_summed(struct pc_image_stream *stream, const void *bytes, uint64_t length)
{
	stream->checksum = pc_image_sum(stream->checksum, bytes, length);
	pc_image_put(stream, bytes, length);
}

void pc_image_put_chunk(struct pc_image_stream *stream, enum pc_chunk_kind kind, uint32_t attribute,
        uint64_t address, uint64_t length)
{
	struct pc_chunk header = {kind, attribute, address, length};

	pc_image_put_summed(stream, &header, sizeof(header));
}

void pc_image_header_begin(struct pc_image_header *header)
{
	pc_copy(header->magic, PC_IMAGE_MAGIC, sizeof(header->magic));
	header->version = PC_IMAGE_VERSION;
	header->size = sizeof(*header);
	header->frames = header->hop.frames;
	pc_copy(header->program_id, pc_self->program_id, sizeof(header->program_id));
	pc_kernel_name(PC_PR_GET_NAME, header->name);
}

int pc_image_write_header(struct pc_image_stream *stream, struct pc_image_header *header)
{
	header->checksum = pc_image_header_sum(header);
	stream->offset = 0;
	pc_image_put(stream, header, sizeof(*header));
	pc_image_put_end(stream);
	return stream->error == 0;
}

static void payload(
        struct pc_image_stream *stream, enum pc_chunk_kind kind, const void *bytes, uint64_t length)
{
	pc_image_put_chunk(stream, kind, 0, 0, length);
	pc_image_put_summed(stream, bytes, length);
}

/* The arguments of pc_image_write. */
struct writing {
	struct pc_image_stream *stream;
	struct pc_image_header *header;
	const struct pc_frames *frames;
	const struct pc_image_marks *marks;
	const struct pc_image_file *file;
};

static int write_all(void *argument)
{
	const struct writing *writing = argument;
	struct pc_image_stream *stream = writing->stream;
	const struct pc_image_file *file = writing->file;
	const struct pc_image_marks *marks = writing->marks;

	/* The header goes last: it says how many bytes there were. */
	stream->offset = sizeof(*writing->header);
	stream->pending = pc_kernel_pending();
	stream->sums_memory = file != 0;
	if (file != 0) {
		payload(stream, PC_CHUNK_STATE, &file->state, sizeof(file->state));
		payload(stream, PC_CHUNK_OPEN_FILES, (const void *)file->open_files.address,
		        file->open_files.length);
	}
	payload(stream, PC_CHUNK_FRAMES, (const void *)writing->frames->begin,
	        PC_FRAME_BUFFER_TOP - writing->frames->begin);
	pc_image_put_memory(stream);
	if (marks != 0)
		payload(stream, PC_CHUNK_CLOSE_ON_EXEC, marks->close_on_exec,
		        marks->count * sizeof(*marks->close_on_exec));
	pc_image_put_chunk(stream, PC_CHUNK_END, 0, stream->checksum, 0);
	pc_image_put_end(stream);
	writing->header->hop.bytes = stream->offset;
	return stream->error == 0 && pc_image_write_header(stream, writing->header);
}

int pc_image_write(struct pc_image_stream *stream, struct pc_image_header *header,
        const struct pc_frames *frames, const struct pc_image_marks *marks, const struct pc_image_file *file)
{
	struct writing writing = {stream, header, frames, marks, file};
	int result = pc_attempt(write_all, &writing);

	pc_image_put_memory_end(result == PC_ATTEMPT_FAULT);
	if (result == PC_ATTEMPT_FAULT)
		stream->error = PC_IMAGE_UNREADABLE;
	return result == 1;
}
