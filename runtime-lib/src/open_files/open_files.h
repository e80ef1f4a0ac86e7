/*
 * Descriptors in image files: regular files, devices without state and terminals are opened again; 0, 1, 2 and those
 * that the program has not opened are the restorer's; anything else cannot be in an image.
 */
#ifndef PC_OPEN_FILES_H
#define PC_OPEN_FILES_H

#include <stdint.h>

#include "abi/linux.h"
#include "kernel/paths.h"
#include "open_files/reopening.h"
#include "portable/text.h"

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

_Static_assert(sizeof(struct pc_open_file) == PC_SIZE_IMAGE_OPEN_FILE, "sizes.def, docs/image-format.md");

/* The list lies at PC_DESCRIPTOR_LIST. */
#define PC_OPEN_FILES_MAX 0x4000000ul

/* Which open flags an image keeps, as portable code has them. */
#define PC_OPEN_FILE_FLAGS                                                                                   \
	(PC_O_ACCMODE | PC_O_APPEND | PC_O_NONBLOCK | PC_O_DSYNC | PC_O_FSYNC | PC_O_DIRECT | PC_O_NOATIME)

/*
 * Lists all descriptors in ascending order, of 0, 1 and 2 only regular files; changes nothing. 1, or 0 with the reason
 * in why, and nothing is left to be released.
 */
int pc_open_files_list(struct pc_open_files *files, struct pc_text *why);

/* An empty list. */
void pc_open_files_begin(struct pc_open_files *files);

/* Memory for a list of length bytes, which are to be filled in; 0 when there is none. */
int pc_open_files_make(struct pc_open_files *files, uint64_t length);

/* Whether a list, of any origin, is well-formed. */
int pc_open_files_valid(const struct pc_open_files *files);

/* Closes all descriptors from 3 on that are not the writer's own, and opens those of a valid list. 1, or 0 with why. */
int pc_open_files_restore(const struct pc_open_files *files, struct pc_reopening *reopening);

/* Gives the list's memory back. */
void pc_open_files_release(struct pc_open_files *files);

/* The first record, and the one after another; pc_open_files_end when there is none. */
static inline struct pc_open_file *pc_open_file_after(const struct pc_open_file *file)
{
	return (struct pc_open_file *)((uint64_t)(file + 1) +
	                               (file->length == 0 ? 0 : (file->length + 8ul) & ~7ul));
}

static inline char *pc_open_file_path(const struct pc_open_file *file)
{
	return (char *)(file + 1);
}

#endif
