/*
 * A trial: a child executes the destination with the image in check mode, in which it maps every range, checks header,
 * frames and descriptors, and ends. Only then does the process itself leave. Once per destination, as long as
 * neither its files nor the limits on memory change and the image does not grow beyond twice the largest one tried.
 */
#ifndef PC_TRIAL_H
#define PC_TRIAL_H

#include "handover.h"
#include "text.h"

/* What the child writes last when it can go on. */
#define PC_TRIAL_READY "ready\n"

/* Notes that the running binary can hold the process as large as it is now; to be called before leaving. */
void pc_trial_note_self(uint64_t size);

/* Whether a destination has been tried for an image of this size in bytes, memory that is not written included. */
int pc_trial_passed(const struct pc_destination *destination, uint64_t size);

/*
 * Tries a destination with the image in the memfd; 1, or 0 with the reason as text. All signals must be blocked. The
 * program can neither wait for the child nor does it get a SIGCHLD from it.
 */
int pc_trial(struct pc_destination *destination, int image, uint64_t size, struct pc_text *why);

/* The destination has failed all the same. */
void pc_trial_forget(uint32_t isa);

#endif
