/*
 * Options of prctl. Programs have those whose effect is known to outlive a hop, or to put it off; any other fails with EINVAL on
 * every ISA, as on a kernel that does not know it: registers and code of one ISA (UNALIGN, FPEMU, ENDIAN, TSC, SVE, PAC,
 * TAGGED_ADDR, SHADOW_STACK, ...), addresses and numbers of the native process (SECCOMP, SET_MM, SYSCALL_USER_DISPATCH,
 * GET_AUXV), and what is newer than this list.
 */
#ifndef PC_PRCTL_OPTIONS_H
#define PC_PRCTL_OPTIONS_H

int pc_prctl_portable(long option);

#endif
