/*
 * What an image file says of the process beside its memory: state that lives in the kernel and, at a hop,
 * simply stays there (docs/state-across-a-hop.md).
 */
#ifndef PC_IMAGE_STATE_H
#define PC_IMAGE_STATE_H

#include <stdint.h>

#include "state/clocks.h"
#include "kernel/paths.h"
#include "portable/text.h"
#include "state/addresses.h"

#define PC_TIMERS 3 /* ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF */

/* struct itimerval: interval and value, each seconds and microseconds. */
struct pc_timer {
	int64_t interval[2], value[2];
};

/* Of fixed layout. */
struct pc_image_state {
	uint64_t thread; /* id of the main thread, by which libc's locks know it */
	uint64_t mode_mask;
	struct pc_timer timers[PC_TIMERS];
	int64_t clocks[PC_CLOCKS]; /* as the program saw them */
	char executable[PC_PATH];  /* of the program, without .<isa> */
	char folder[PC_PATH];      /* in which it worked */
};

_Static_assert(sizeof(struct pc_image_state) == 160 + 2 * PC_PATH, "docs/image-format.md");

/*
 * Everything but the timers; the process stays as it is. 0, or why the process cannot be in an image file: what
 * an exec keeps and an image cannot.
 */
const char *pc_image_state_read(struct pc_image_state *state);

/* Folder and mode mask; 1, or 0 with what could not be set. */
int pc_image_state_set(const struct pc_image_state *state, struct pc_text *why);

/* Timers stop, and what was left of them is kept; they start with that, 0 when the kernel refuses one. */
void pc_timers_stop(struct pc_image_state *state);
int pc_timers_start(const struct pc_image_state *state);

/* Records of descriptors; they lie in memory outside the portable machine. */
struct pc_open_files {
	uint64_t address;
	uint64_t length;
	uint64_t mapped;
};

enum pc_open_kind {
	PC_OPEN_REGULAR = 1, /* opened again, at its offset; not shorter than it was */
	PC_OPEN_DEVICE,      /* without state of its own, or a terminal: opened again */
	PC_OPEN_COPY,        /* of an earlier descriptor, or of 0, 1, 2 */
	PC_OPEN_INHERITED,   /* not the program's: the restorer's of this number */
	PC_OPEN_STANDARD,    /* 0, 1, 2, which was a regular file: the restorer's, positioned */
};

/* One record; the path follows, with zeros up to a multiple of 8. */
struct pc_open_file {
	uint32_t kind; /* enum pc_open_kind */
	uint32_t fd;
	uint32_t flags;  /* portable O_ACCMODE, O_APPEND, ...; O_CLOEXEC as this descriptor's mark */
	uint32_t same;   /* a copy: of which it shares offset and flags; else fd */
	uint32_t length; /* of the path; 0 for a copy */
	uint32_t unused;
	uint64_t offset;
	uint64_t size; /* of the file; a device: its number, major << 32 | minor */
};

_Static_assert(sizeof(struct pc_open_file) == 40, "docs/image-format.md");

/* Where the list lies: in the ISA-private range, below the frame buffer. */
#define PC_OPEN_FILES (PC_FRAME_BUFFER_LOW + 0x10000000ul)
#define PC_OPEN_FILES_MAX 0x4000000ul

#endif
