/*
 * Descriptors from 3 on that the process was started with: what make, a shell or a batch system leaves open. Known
 * only where an image is to be written, and as long as the program has not closed them.
 */
#ifndef PC_INHERITED_H
#define PC_INHERITED_H

#include <stdint.h>

#include "state/inherited.h"

struct pc_call;

/* At the start: all that are open, or none. */
void pc_inherited_begin(void);

/* None is known any more. */
void pc_inherited_forget(void);

/* Adds one: the restorer has it open in the writer's place. */
void pc_inherited_add(uint32_t fd);

int pc_is_inherited(uint32_t fd);

/* Before or after a system call of the program: the number that it closes is the program's own from now on. */
void pc_inherited_note(const struct pc_call *call);

#endif
