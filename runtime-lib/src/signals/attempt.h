/*
 * Work that may meet memory which cannot be read: a guard page (madvise), a page that the hardware has lost, a binary
 * that has become shorter. The fault ends the work and not the process.
 */
#ifndef PC_ATTEMPT_H
#define PC_ATTEMPT_H

#include <stdint.h>

#define PC_ATTEMPT_FAULT (-1)

/*
 * Calls function(argument) with all signals blocked, on a thread that is the only one: handlers are the process's. Its result, or PC_ATTEMPT_FAULT when a fault
 * has ended it: then what it had begun is half done. Not one within the other.
 */
int pc_attempt(int (*function)(void *), void *argument);

/* In the handler of a fault: ends the attempt that is under way; returns if there is none. */
void pc_attempt_abandon(void);

#endif
