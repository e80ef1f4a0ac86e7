/*
 * A trial: a child executes the destination with the image in check mode, in which it maps every range, checks header,
 * frames and descriptors, and ends. Only then does the process itself leave. Once per destination, as long as
 * neither its files nor the limits on memory change and the image does not grow beyond twice the largest one tried.
 */
#ifndef PC_TRIAL_H
#define PC_TRIAL_H

#include <stdint.h>

#include "leaving/handover.h"
#include "portable/text.h"

/*
 * Whether a destination must be tried before the process leaves for it, with a size in bytes of the memory that has to
 * be mapped. It counts as tried from now on, because the image that is written next says so.
 */
int pc_trial_begin(const struct pc_destination *destination, uint64_t size);

/*
 * Tries a destination with the image in the memfd; 1, or 0 with the reason as text. All signals must be blocked. The
 * program can neither wait for the child nor does it get a SIGCHLD from it.
 */
int pc_trial_run(struct pc_destination *destination, int image, struct pc_text *why);

/* The destination has failed. */
void pc_trial_forget(uint32_t isa);

#endif
