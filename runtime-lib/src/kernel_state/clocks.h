/*
 * Clocks that go on where an image has stopped them: the kernel that restores it counts from another moment. What the
 * program reads has an offset added, absolute times that it gives have it taken away.
 */
#ifndef PC_CLOCKS_H
#define PC_CLOCKS_H

#include <stdint.h>

#include "state/clocks.h"

struct pc_call;

/* All clocks, as the program sees them now. */
void pc_clocks_read(int64_t readings[PC_CLOCKS]);

/* CLOCK_MONOTONIC as the program sees it, in nanoseconds. */
uint64_t pc_clocks_now(void);

/* From now on the clocks go on from these readings. */
void pc_clocks_continue(const int64_t readings[PC_CLOCKS]);

/* In the child of a fork: CPU time begins anew. */
void pc_clocks_forked(void);

/*
 * Around a system call of a program whose clocks have moved. Before it, absolute times are copied as the kernel wants
 * them: 0, or an error of a timer whose clock is not known. After it, results become what the program wants.
 */
long pc_clocks_prepare(struct pc_call *call);
long pc_clocks_finish(const struct pc_call *call, long result);

#endif
