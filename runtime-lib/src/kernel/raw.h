/*
 * System calls as the kernel of this ISA knows them: native numbers (PC_SYS_*), native structures, nothing
 * translated and nothing checked. Portable code never comes here; see system_call.h.
 */
#ifndef PC_RAW_H
#define PC_RAW_H

/* Found in src/<isa>/kernel/ first: the numbers differ on x86-64 only. */
#include <numbers.h>
#include <raw_call.h>

/* raw_call.h: long pc_raw_syscall(number, a, b, c, d, e, f), a negative error number on failure. Shorter:
 */

#define pc_raw0(number) pc_raw_syscall(number, 0, 0, 0, 0, 0, 0)
#define pc_raw1(number, a) pc_raw_syscall(number, (long)(a), 0, 0, 0, 0, 0)
#define pc_raw2(number, a, b) pc_raw_syscall(number, (long)(a), (long)(b), 0, 0, 0, 0)
#define pc_raw3(number, a, b, c) pc_raw_syscall(number, (long)(a), (long)(b), (long)(c), 0, 0, 0)
#define pc_raw4(number, a, b, c, d) pc_raw_syscall(number, (long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

#endif
