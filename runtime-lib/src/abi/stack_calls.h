/*
 * Calls from native code into portable code: their return addresses tell the reader of frames where it is.
 */
#ifndef PC_STACK_CALLS_H
#define PC_STACK_CALLS_H

#include <stdint.h>

/*
 * <isa>/calls.S: calls function(argument) on another stack. The return address of that call is the symbol
 * __pc_bottom, where unwinding ends.
 */
long pc_call_on_stack(void *stack_top, void *function, void *argument);
extern const char __pc_bottom[];

/* Calls a portable signal handler. The return address is the symbol __pc_signal_return: a frame with it is a signal handler's. */
void pc_call_handler(uint64_t handler, long signal, void *info, void *context);
extern const char __pc_signal_return[];

#endif
