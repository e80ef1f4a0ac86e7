/*
 * The image: a stopped process as a stream of bytes. docs/image-format.md specifies it.
 */
#ifndef PC_IMAGE_H
#define PC_IMAGE_H

#include <stddef.h>
#include <stdint.h>

#include "frames.h"
#include "statistics.h"

#define PC_IMAGE_VERSION 1

struct pc_image_header {
	char magic[8]; /* "PCIMAGE1" */
	uint32_t version;
	uint32_t size; /* of this header */
	uint8_t program_id[32];
	struct pc_hop hop;
	uint64_t frames;      /* how many */
	uint64_t signal_mask; /* to be set again last */
	char name[16];        /* of the thread, prctl(2) PR_GET_NAME */
	uint64_t returned;    /* 0, or 1 + ISA that could not continue the process and gave it back */
	uint64_t checksum;    /* of the header, with this field 0 */
};

enum pc_chunk_kind {
	PC_CHUNK_MAP = 1,       /* memory at address, attribute its protection; no payload */
	PC_CHUNK_BYTES,         /* what lies at address */
	PC_CHUNK_ZEROS,         /* static data that is all zero; no payload */
	PC_CHUNK_FRAMES,        /* the frame buffer; attribute 0 */
	PC_CHUNK_CLOSE_ON_EXEC, /* u64 descriptors */
	PC_CHUNK_END,           /* address is the checksum of all before it that is not memory */
};

struct pc_chunk {
	uint32_t kind;
	uint32_t attribute;
	uint64_t address;
	uint64_t length;
};

_Static_assert(
        sizeof(struct pc_image_header) == 160 && sizeof(struct pc_chunk) == 24, "docs/image-format.md");

/* A file that is written or read from its begin, with the checksum so far. */
struct pc_image_stream {
	int fd;
	uint64_t offset;
	uint64_t checksum;
	int check; /* reading: map and compare all, but leave memory as it is but for struct pc_process */
	const char *error; /* the first thing that went wrong, or 0 */
};

/* Everything of the process but what header and frames say is taken from memory. 1, or 0 with stream->error.
 */
int pc_image_write(struct pc_image_stream *stream, struct pc_image_header *header,
        const struct pc_frames *frames, const uint64_t *close_on_exec, uint64_t close_on_exec_count);

/*
 * Maps and fills all memory of the process, this binary's static data included; the frames land in the frame
 * buffer. 1, or 0 with stream->error; then some of the memory may be there.
 */
int pc_image_read(struct pc_image_stream *stream, struct pc_image_header *header, struct pc_frames *frames,
        const struct pc_site_table *table);

/* Writes the header of an image alone, its checksum anew. */
int pc_image_write_header(struct pc_image_stream *stream, struct pc_image_header *header);

/* Common to both: the checksum over bytes, and the range of static data that is saved. */
uint64_t pc_image_sum(uint64_t checksum, const void *bytes, size_t length);
uint64_t pc_image_header_sum(const struct pc_image_header *header);
extern char __pc_joint_data_start[], __pc_joint_data_end[];

#endif
