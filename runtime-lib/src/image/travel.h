/*
 * A process on its way: through an exec to another binary, into an image file, or out of one. Whoever begins it has one of
 * these on the stack and passes it down. Nothing of it lies in variables of a file, so that each thread can have its own.
 *
 * And the kinds of state that travel: each has its saving and its loading side by side in a file of kinds/.
 */
#ifndef PC_TRAVEL_H
#define PC_TRAVEL_H

#include <stdint.h>

#include "files/descriptors.h"
#include "files/mapped_files.h"
#include "frames/frames.h"
#include "frames/site_table.h"
#include "image/image.h"
#include "image/image_state.h"
#include "image/image_stream.h"
#include "open_files/open_files.h"
#include "open_files/reopening.h"
#include "portable/text.h"

struct pc_kind;

/* What the process travels in. */
enum pc_vehicle {
	PC_HANDOVER = 1, /* the same process goes on, by an exec */
	PC_IMAGE_FILE = 2,
};

struct pc_travel {
	enum pc_vehicle in;
	const struct pc_kind *const *kinds; /* all that there are, then 0; kinds/kinds.h */
	struct pc_image_header header;
	struct pc_frames frames;
	struct pc_site_table table; /* of this binary */
	uint64_t next; /* while frames are rebuilt: address of the one whose resume entry is called next */
	long *block;   /* on arrival: what the kernel has put on this binary's stack (arguments.h) */
	struct pc_image_stream stream;
	struct pc_text why; /* what stood in the way, for people; empty if nothing did */

	/* Of hand-overs. */
	struct pc_mapped_files mapped_files;
	struct pc_descriptors close_on_exec;

	/* Of image files. */
	struct pc_image_state state;
	struct pc_open_files open_files;
	struct pc_reopening reopening;
};

/*
 * Functions that are 0 have nothing to do. They return 1, or 0 with travel->why or, where they read, with the stream's
 * error.
 */
struct pc_kind {
	unsigned in;    /* which vehicles need it: a set of enum pc_vehicle */
	uint32_t chunk; /* enum pc_chunk_kind of its own; 0: memory, header or the state chunk has it */
	int tried;      /* a trial loads it, too */
	int (*save)(struct pc_travel *);   /* from the kernel, before anything is written */
	void (*write)(struct pc_travel *); /* its chunk */
	void (*undo)(struct pc_travel *);  /* the process stays: all is as before save */
	int (*read)(
	        struct pc_travel *, const struct pc_chunk *); /* its chunk; memory of our own may change */
	int (*load)(struct pc_travel *); /* into the kernel, when all has been read and checked */
};

/* Whether this journey needs the kind. */
int pc_travel_needs(const struct pc_travel *travel, const struct pc_kind *kind);

/* Notes what stands in the way, if nothing has been noted before; 0. The second one adds the meaning of an error number. */
int pc_travel_refuse(struct pc_travel *travel, const char *why);
int pc_travel_refuse_by(struct pc_travel *travel, const char *why, long error);

/*
 * Everything of the process but what has been saved is taken from memory. 1, or 0 with travel->why.
 */
int pc_image_write(struct pc_travel *travel);

/*
 * Maps and fills all memory of the process, this binary's static data included; the frames land in the frame buffer. 1, or
 * 0 with travel->why; then some of the memory may be there.
 */
int pc_image_read(struct pc_travel *travel);

/* Writes the header of an image alone, its checksum anew. 1, or 0. */
int pc_image_write_header(struct pc_travel *travel);

#endif
