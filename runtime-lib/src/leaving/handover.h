/*
 * Leaving: the process goes on as another binary, in the same process id. Descriptors stay open,
 * close-on-exec ones too, nothing is flushed or closed; memory crosses the exec in a memfd.
 */
#ifndef PC_HANDOVER_H
#define PC_HANDOVER_H

#include <stdint.h>

#include "find/destination.h"
#include "image/travel.h"
#include "state/put_off.h"

/* Names the memfd in the environment of the exec, and only there; PC_HANDOVER_CHECK and the descriptor of the answer,
 * check:<answer>:<memfd>, ask for a trial. */
#define PC_HANDOVER_VARIABLE "POPCORN_HANDOVER"
#define PC_HANDOVER_CHECK "check:"
#define PC_HANDOVER_VARIABLE_SIZE 40

void pc_handover_variable(char to[PC_HANDOVER_VARIABLE_SIZE], const char *mode, int image);

/*
 * Writes the image and executes the destination, with all signals blocked; frames, hop and signal mask of the travel are there
 * already. Returns only when that failed; everything is as before, and the reason has been said on the standard error output.
 */
enum pc_put_off pc_hand_over(struct pc_destination *destination, struct pc_travel *travel);

/*
 * Executes the destination with the arguments of a block (arguments.h) and with one variable more, if it is not 0, before
 * the others. Returns only when it failed.
 */
enum pc_put_off pc_handover_exec(struct pc_destination *destination, long *block, const char *variable);

#endif
