/*
 * Descriptors in image files: regular files, devices without state and terminals are opened again; 0, 1, 2 and those
 * that the program has not opened are the restorer's; anything else cannot be in an image.
 */
#ifndef PC_OPEN_FILES_H
#define PC_OPEN_FILES_H

#include <stdint.h>

#include "image/image_state.h"
#include "kernel/paths.h"
#include "portable/text.h"
#include "image_files/reopening.h"

/* Which open flags an image keeps, as portable code has them (asm-generic/fcntl.h). */
enum {
	PC_OPEN_ACCESS = 03,
	PC_OPEN_FILE_FLAGS = PC_OPEN_ACCESS | 02000 /* append */ | 04000 /* nonblock */ | 010000 /* dsync */ |
	                     040000 /* direct */ | 01000000 /* noatime */ | 04000000 /* sync */,
};

/*
 * Lists all descriptors in ascending order, of 0, 1 and 2 only regular files; changes nothing. 1, or 0 with the reason
 * in why, and nothing is left to be released.
 */
int pc_open_files_list(struct pc_open_files *files, struct pc_text *why);

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
