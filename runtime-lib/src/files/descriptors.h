/*
 * Close-on-exec descriptors across our own exec: the mark is taken away before and set again after.
 */
#ifndef PC_DESCRIPTORS_H
#define PC_DESCRIPTORS_H

#include <stdint.h>

struct pc_descriptors {
	uint64_t *fds;
	uint64_t count;
	uint64_t mapped; /* bytes at fds */
};

/*
 * Calls visit(closure, descriptor) for each open descriptor, in ascending order, until it returns 0. The result
 * is that of the last call, or 1. Without /proc those are visited that may be open.
 */
int pc_descriptors_visit(int (*visit)(void *, uint32_t), void *closure);

/* An empty list; nothing is mapped yet. */
void pc_descriptors_begin(struct pc_descriptors *kept);

/* Takes the mark from each descriptor that has it, and lists them; 0 when there is no memory for the list, and nothing has
 * changed. */
int pc_descriptors_keep(struct pc_descriptors *kept);

/* Memory for a list of so many, which are to be filled in; 0 when there is none. */
int pc_descriptors_make(struct pc_descriptors *kept, uint64_t count);

/* Behind the exec, or when it has failed: sets the marks again and gives the list back. 0 if one is not open any more. */
int pc_descriptors_restore(struct pc_descriptors *kept);

/* Gives the list back and no more. */
void pc_descriptors_release(struct pc_descriptors *kept);

/*
 * Moves a descriptor of ours to a number that no program expects to be given next, by PC_F_DUPFD or
 * PC_F_DUPFD_CLOEXEC, in any case above the standard ones; the new number, or an error when none is free, and it is closed.
 */
long pc_descriptor_move_up(int fd, int command);

#endif
