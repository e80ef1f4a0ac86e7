/*
 * What the program's own children have to tell before and after a trial, whose child sends a SIGCHLD, too.
 */
#ifndef PC_CHILDREN_H
#define PC_CHILDREN_H

#include <stdint.h>

#include "kernel/kernel_child.h"

struct pc_children {
	int signal_pending; /* a SIGCHLD has arrived before */
	uint64_t news;      /* a digest of what wait would tell of all children */
};

/* To be called before the trial's child is made, with signals blocked. */
void pc_children_begin(struct pc_children *before);

/*
 * After the trial's child has been waited for: its SIGCHLD is taken away, unless it stands for a child of the program's
 * own as well, because two that come together are one.
 */
void pc_children_end(const struct pc_children *before, long trial);

#endif
