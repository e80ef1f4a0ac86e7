/*
 * The return addresses of the frames of this thread, innermost first, for a program that asks.
 */
#ifndef PC_BACKTRACE_H
#define PC_BACKTRACE_H

#include <stdint.h>

#include "frames/registers.h"

/*
 * <isa>/backtrace.S: pc_backtrace from its caller's frame. To portable code it is a function that may migrate, so that every
 * call above it is a call site, whose frame the site table knows.
 */
uint64_t __pc_backtrace(uint64_t *addresses, uint64_t count, uint64_t skip);

/*
 * Writes up to count addresses, after the first skip ones, and returns how many; fewer where the stack ends. The last one
 * is in native code if the frames beyond are not known: those that a signal has interrupted.
 */
uint64_t pc_backtrace(
        uint64_t *addresses, uint64_t count, uint64_t skip, const struct pc_registers *innermost);

#endif
