/*
 * Where a hop goes: found before anything is written.
 */
#ifndef PC_DESTINATION_H
#define PC_DESTINATION_H

#include <stdint.h>

#include "kernel/paths.h"
#include "state/put_off.h"

struct pc_destination {
	uint32_t isa;
	char binary[PC_PATH];
	char emulator[PC_PATH]; /* empty when the kernel is to execute the binary itself */
};

/*
 * Finds binary and emulator for destination->isa. PC_PUT_OFF_NONE, or PC_PUT_OFF_NO_SIBLING, _OTHER_PROGRAM,
 * _NO_EMULATOR, _FAILED, which has been said on the standard error output then.
 */
enum pc_put_off pc_destination_find(struct pc_destination *destination);

/* The emulator alone. */
enum pc_put_off pc_destination_find_emulator(struct pc_destination *destination);

#endif
