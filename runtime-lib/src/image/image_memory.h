/* Memory in an image: what of it is written, and where it goes when it is read. */
#ifndef PC_IMAGE_MEMORY_H
#define PC_IMAGE_MEMORY_H

#include <stdint.h>

#include "image/travel.h"
#include "kernel/kernel_maps.h"
#include "memory/touched.h"

/* What is open while memory is written. */
struct pc_memory_writer {
	struct pc_image_stream *stream;
	struct pc_mapped_files *mapped_files;
	struct pc_touched touched;
	struct pc_kernel_maps maps;
	int maps_open; /* only where there are maps of files */
	struct pc_kernel_map map;
};

void pc_memory_writer_begin(struct pc_memory_writer *writer, struct pc_travel *travel);

/*
 * Writes the arena's maps and the static data. What has never been touched is not looked at; pages of zeros, as small
 * as any kernel's are, are left out.
 */
void pc_image_put_memory(struct pc_memory_writer *writer);

/* After it, and after a fault in the middle of it. */
void pc_memory_writer_end(struct pc_memory_writer *writer, int fault);

/* The map that bytes may go to at the moment, while an image is read. */
struct pc_image_map {
	uint64_t address, length;
	int protection;
	int flags; /* MAP_NORESERVE */
	int open;  /* readable and writable for as long as bytes come */
};

/* The chunks of memory, when they are read; 1, or 0 with the stream's error. */
int pc_image_get_map(struct pc_image_stream *stream, const struct pc_chunk *chunk, struct pc_image_map *map);
int pc_image_get_bytes(
        struct pc_image_stream *stream, const struct pc_chunk *chunk, struct pc_image_map *map);
int pc_image_get_zeros(struct pc_image_stream *stream, const struct pc_chunk *chunk);
int pc_image_get_file_map(
        struct pc_travel *travel, const struct pc_chunk *chunk, const struct pc_image_map *map);
/* No more bytes come to it. */
int pc_image_end_map(struct pc_image_stream *stream, struct pc_image_map *map);

#endif
