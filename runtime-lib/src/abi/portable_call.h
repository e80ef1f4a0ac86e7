/*
 * System calls that native code makes as portable code would: asm-generic numbers, flags and structures on
 * each ISA. They need a thread pointer. Results are the kernel's.
 */
#ifndef PC_PORTABLE_CALL_H
#define PC_PORTABLE_CALL_H

#include <stdint.h>

#include "abi/linux.h"
#include "abi/portable_numbers.h"
#include "abi/system_call.h"

#define pc_portable(name, a, b, c, d, e)                                                                     \
	__pc_system_call(PC_CALL_##name, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), 0)

#endif
