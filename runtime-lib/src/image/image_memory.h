/* Memory in an image: what of it is written, and where it goes when it is read. */
#ifndef PC_IMAGE_MEMORY_H
#define PC_IMAGE_MEMORY_H

#include <stdint.h>

#include "files/mapped_files.h"
#include "image/image.h"

/* Of image_write.c. */
void pc_image_put_chunk(struct pc_image_stream *stream, enum pc_chunk_kind kind, uint32_t attribute,
        uint64_t address, uint64_t length);

/*
 * Writes the arena's maps and the static data. What has never been touched is not looked at; pages of zeros, as small
 * as any kernel's are, are left out.
 */
void pc_image_put_memory(struct pc_image_stream *stream);
/* After it, and after a fault in the middle of it. */
void pc_image_put_memory_end(int fault);

/* With a checksum; of image_write.c and image_read.c. */
void pc_image_put_summed(struct pc_image_stream *stream, const void *bytes, uint64_t length);
int pc_image_get_summed(struct pc_image_stream *stream, void *bytes, uint64_t length);

/* The map that bytes may go to at the moment, while an image is read. */
struct pc_image_map {
	uint64_t address, length;
	int protection;
	int flags; /* MAP_NORESERVE */
	int open;  /* readable and writable for as long as bytes come */
};

/* Descriptors that are closed in the end. */
struct pc_image_file_maps {
	int fds[PC_MAPPED_FILES];
	unsigned count;
};

/* The chunks of memory, when they are read; 1, or 0 with stream->error. */
int pc_image_get_map(struct pc_image_stream *stream, const struct pc_chunk *chunk, struct pc_image_map *map);
int pc_image_get_bytes(
        struct pc_image_stream *stream, const struct pc_chunk *chunk, struct pc_image_map *map);
int pc_image_get_zeros(struct pc_image_stream *stream, const struct pc_chunk *chunk);
int pc_image_get_file_map(struct pc_image_stream *stream, const struct pc_chunk *chunk,
        const struct pc_image_map *map, struct pc_image_file_maps *files);
/* No more bytes come to it. */
int pc_image_end_map(struct pc_image_stream *stream, struct pc_image_map *map);

#endif
