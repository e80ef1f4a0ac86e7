/* The bytes of an image, written or read from its begin, small pieces by way of a buffer. */
#ifndef PC_IMAGE_STREAM_H
#define PC_IMAGE_STREAM_H

#include <stdint.h>

#define PC_IMAGE_UNREADABLE "memory of the program cannot be read"

/* Longer pieces take the direct way. */
#define PC_IMAGE_SMALL 16384

struct pc_image_stream {
	int fd;
	int sums_memory; /* image files: others may change them */
	uint64_t offset;
	uint64_t checksum;  /* so far */
	uint64_t pending;   /* writing: signals that waited before */
	uint64_t buffer_at; /* what of the file the buffer holds: written, not yet there; or read ahead */
	uint64_t buffered;
	int check; /* reading: map and compare all, but leave memory as it is but for struct pc_process */
	const char *error; /* the first thing that went wrong, or 0 */
	char buffer[2 * PC_IMAGE_SMALL];
};

/* From the begin of the file on. */
void pc_image_stream_begin(struct pc_image_stream *stream, int fd);

/* Once there is an error these do nothing, and what has been written is of no use. */
void pc_image_put(struct pc_image_stream *stream, const void *bytes, uint64_t length);
/* After the last put. */
void pc_image_put_end(struct pc_image_stream *stream);
/* Whether a byte of memory can be read: by a system call, without a signal. */
int pc_image_can_read(struct pc_image_stream *stream, uint64_t address);

/* 1, or 0 with stream->error. */
int pc_image_get(struct pc_image_stream *stream, void *bytes, uint64_t length);

/* Notes what went wrong, if nothing has before; 0. */
int pc_image_fail(struct pc_image_stream *stream, const char *why);

#endif
