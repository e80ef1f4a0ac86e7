/* Devices that an image can keep: those without state, and terminals. */
#ifndef PC_DEVICES_H
#define PC_DEVICES_H

#include <stdint.h>

#include "abi/portable_call.h"
#include "kernel/paths.h"

/* A device's number, as a record has it. */
static inline uint64_t pc_device_number(const struct pc_statx *status)
{
	return (uint64_t)status->special_major << 32 | status->special_minor;
}

/* A device that knows nothing of who reads or writes it. */
int pc_device_has_no_state(const struct pc_statx *status);

/* A terminal, but not the master's end of one. */
int pc_is_terminal(uint32_t fd, const struct pc_statx *status);

/* The process's own terminal, by whatever path, is the restorer's own then: /dev/tty. */
void pc_rename_own_terminal(uint32_t fd, char path[PC_PATH], struct pc_statx *status);

#endif
