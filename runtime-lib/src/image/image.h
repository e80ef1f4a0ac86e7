/*
 * The image: a stopped process as a stream of bytes. docs/image-format.md specifies it.
 */
#ifndef PC_IMAGE_H
#define PC_IMAGE_H

#include <stddef.h>
#include <stdint.h>

#include "facts/sizes.h"
#include "facts/symbols.h"
#include "image/image_stream.h"
#include "statistics/statistics.h"

struct pc_image_header {
	char magic[8]; /* PC_TEXT_IMAGE_MAGIC */
	uint32_t version;
	uint32_t size; /* of this header */
	uint8_t program_id[PC_SIZE_PROGRAM_ID];
	struct pc_hop hop;
	uint64_t frames;      /* how many */
	uint64_t signal_mask; /* to be set again last */
	char name[16];        /* of the thread, prctl(2) PR_GET_NAME */
	uint64_t returned;    /* 0, or 1 + ISA that could not continue the process and gave it back */
	uint64_t file;        /* 1: an image file, for another process; 0: a hand-over */
	uint64_t checksum;    /* of the header, with this field 0 */
};

enum pc_chunk_kind {
	PC_CHUNK_MAP = 1, /* memory at address, attribute its protection and PC_MAP_UNRESERVED; no payload */
	PC_CHUNK_BYTES,   /* what lies at address */
	PC_CHUNK_ZEROS,   /* static data that is all zero; no payload */
	PC_CHUNK_FRAMES,  /* the frame buffer; attribute 0 */
	PC_CHUNK_CLOSE_ON_EXEC, /* u64 descriptors */
	PC_CHUNK_END,           /* address is the checksum of all before it */
	PC_CHUNK_STATE,         /* image files only: struct pc_image_state */
	PC_CHUNK_OPEN_FILES,    /* image files only: records of open_files.h */
	PC_CHUNK_FILE_MAP,      /* hand-overs only: struct pc_image_file_map */
};

#define PC_MAP_UNRESERVED 4u /* MAP_NORESERVE */

struct pc_chunk {
	uint32_t kind;
	uint32_t attribute;
	uint64_t address;
	uint64_t length;
};

/* Which file lies at the address. */
struct pc_image_file_map {
	uint64_t fd;
	uint64_t close; /* 1: the descriptor is closed in the end */
	uint64_t offset;
};

_Static_assert(sizeof(struct pc_image_header) == PC_SIZE_IMAGE_HEADER &&
                       sizeof(struct pc_chunk) == PC_SIZE_IMAGE_CHUNK &&
                       PC_CHUNK_FRAMES == PC_SIZE_CHUNK_FRAMES && PC_CHUNK_STATE == PC_SIZE_CHUNK_STATE &&
                       PC_CHUNK_OPEN_FILES == PC_SIZE_CHUNK_OPEN_FILES,
        "sizes.def, docs/image-format.md");

/* Chunks, with a checksum over them and over what follows them. */
void pc_image_put_chunk(struct pc_image_stream *stream, enum pc_chunk_kind kind, uint32_t attribute,
        uint64_t address, uint64_t length);
void pc_image_put_summed(struct pc_image_stream *stream, const void *bytes, uint64_t length);
/* A chunk of the kind that is all payload. */
void pc_image_put_payload(
        struct pc_image_stream *stream, enum pc_chunk_kind kind, const void *bytes, uint64_t length);
/* 1, or 0 with stream->error. */
int pc_image_get_summed(struct pc_image_stream *stream, void *bytes, uint64_t length);

/* The checksum over bytes, that over memory, and that of a header. */
uint64_t pc_image_sum(uint64_t checksum, const void *bytes, size_t length);
uint64_t pc_image_memory_sum(const void *bytes, size_t length);
uint64_t pc_image_header_sum(const struct pc_image_header *header);

#endif
