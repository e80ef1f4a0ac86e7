/* Reading and writing images; see image_stream.h. */
#include "image/image_stream.h"

#include "kernel/kernel.h"
#include "portable/memory.h"

void pc_image_stream_begin(struct pc_image_stream *stream, int fd)
{
	stream->fd = fd;
	stream->sums_memory = stream->check = 0;
	stream->offset = stream->checksum = stream->pending = 0;
	stream->buffer_at = stream->buffered = 0;
	stream->error = 0;
}

/* A limit on file sizes (setrlimit) is not the program's fault: it does not get the signal, unless it had it
 * before. */
static void note_failed_write(struct pc_image_stream *stream, long error)
{
	if (error == -PC_EFBIG && (stream->pending >> (PC_SIGXFSZ - 1) & 1) == 0)
		pc_kernel_discard(PC_SIGXFSZ);
	stream->error = error == -PC_EFAULT ? PC_IMAGE_UNREADABLE : "no room for the image";
}

static void write_at(struct pc_image_stream *stream, const char *at, uint64_t length, uint64_t offset)
{
	while (length > 0 && stream->error == 0) {
		long n = pc_kernel_write_at(stream->fd, at, length, offset);

		if (n == -PC_EINTR)
			continue;
		if (n <= 0) {
			note_failed_write(stream, n);
			return;
		}
		at += n;
		length -= (uint64_t)n;
		offset += (uint64_t)n;
	}
}

void pc_image_put_end(struct pc_image_stream *stream)
{
	write_at(stream, stream->buffer, stream->buffered, stream->buffer_at);
	stream->buffered = 0;
}

/* It goes where the next piece will be written over it. */
int pc_image_can_read(struct pc_image_stream *stream, uint64_t address)
{
	long n;

	do
		n = pc_kernel_write_at(stream->fd, (const void *)address, 1, stream->offset);
	while (n == -PC_EINTR);
	if (n <= 0 && n != -PC_EFAULT)
		note_failed_write(stream, n);
	return n > 0;
}

void pc_image_put(struct pc_image_stream *stream, const void *bytes, uint64_t length)
{
	if (length > PC_IMAGE_SMALL || stream->buffered + length > sizeof(stream->buffer))
		pc_image_put_end(stream);
	if (length > PC_IMAGE_SMALL) {
		write_at(stream, bytes, length, stream->offset);
	} else {
		if (stream->buffered == 0)
			stream->buffer_at = stream->offset;
		pc_copy(stream->buffer + stream->buffered, bytes, length);
		stream->buffered += length;
	}
	stream->offset += length;
}

/* The number of bytes read, at least one; or 0 with stream->error. */
static uint64_t read_at(struct pc_image_stream *stream, void *at, uint64_t length)
{
	long n;

	do
		n = pc_kernel_read_at(stream->fd, at, length, stream->offset);
	while (n == -PC_EINTR);
	if (n > 0)
		return (uint64_t)n;
	if (stream->error == 0)
		stream->error = "the image ends early";
	return 0;
}

/* Reads ahead, if the buffer holds nothing of what comes next; how much it holds then. */
static uint64_t fill_buffer(struct pc_image_stream *stream)
{
	if (stream->offset - stream->buffer_at >= stream->buffered) {
		stream->buffered = read_at(stream, stream->buffer, sizeof(stream->buffer));
		stream->buffer_at = stream->offset;
	}
	return stream->buffered - (stream->offset - stream->buffer_at);
}

static uint64_t get_small(struct pc_image_stream *stream, void *at, uint64_t length)
{
	uint64_t n = fill_buffer(stream);

	if (n > length)
		n = length;
	pc_copy(at, stream->buffer + (stream->offset - stream->buffer_at), n);
	return n;
}

int pc_image_get(struct pc_image_stream *stream, void *bytes, uint64_t length)
{
	char *at = bytes;

	while (length > 0) {
		uint64_t n =
		        length > PC_IMAGE_SMALL ? read_at(stream, at, length) : get_small(stream, at, length);

		if (n == 0)
			return 0;
		at += n;
		length -= n;
		stream->offset += n;
	}
	return 1;
}

int pc_image_fail(struct pc_image_stream *stream, const char *why)
{
	if (stream->error == 0)
		stream->error = why;
	return 0;
}
