/*
 * Where things lie: the ranges of common/src/main/facts/addresses.def, and what the linker says.
 */
#ifndef PC_ADDRESSES_H
#define PC_ADDRESSES_H

#include "facts/addresses.h"

#define PC_SMALLEST_PAGE 4096ul /* of any kernel */

/* The static data that all ISAs share, which is saved; set by the linker. */
extern char __pc_joint_data_start[], __pc_joint_data_end[];

#endif
