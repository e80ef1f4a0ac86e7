/*
 * The second half of a hop: rebuilding the machine frames by running resume entries.
 */
#ifndef PC_RESUME_H
#define PC_RESUME_H

#include <stdint.h>

#include "image/travel.h"

/* Takes the frame of the resume entry that calls it: {ordinal of the site in the function, part[0], part[1], ...}. */
const uint64_t *__pc_resume_enter(void);

/*
 * Takes the frame and copies its parts, in order, to the words of slots that map gives: map[ordinal] is where in map
 * the words of that site begin. Returns the ordinal.
 */
uint64_t __pc_resume_fill(uint64_t *slots, const uint32_t *map);

/*
 * <isa>/: called by each resume entry in place of its callee, jumps to pc_resume_next_entry(), so that this returns
 * to the resume entry, with whatever its type is. Keeps the register in which the address of a large result is passed.
 */
void __pc_resume_next(void);

/*
 * <isa>/blocking.S: the end of a resume in a blocking call (blocking/blocking_call.h), which is made again from where it was.
 * pc_resume_blocked ends the resume and gives the call's record.
 */
long pc_resume_blocking(void);
uint64_t pc_resume_blocked(void);

/* The next frame's resume entry, or the stub that ends the resume. */
void *pc_resume_next_entry(void);

/* Memory for what an arrival keeps in mind, zero: the stack that the kernel has made is as small as the user likes. */
void *pc_arrival_memory(uint64_t length);

/* Continues the process of the image in a memfd, on fresh stacks. Ends the process if the image cannot be
 * continued. */
_Noreturn void pc_resume(int fd, long *kernel_stack);

/* The other side of a trial (trial.h): says on the descriptor answer if pc_resume could continue the process, and ends. */
_Noreturn void pc_resume_check(int fd, int answer);

/* The steps of it, also for an image file. Memory and frames: 1, or 0 with travel->why. */
int pc_resume_read(struct pc_travel *travel);

/* The last one, when all kinds have been loaded. The travel must stay where it is until the program goes on. */
_Noreturn void pc_resume_frames(struct pc_travel *travel);

#endif
