// The exceptions of a thread lie where the native part sees them: while one is in flight, no hop is made
// (runtime-lib/libc/src/thread/thread_state.c).
#include "cxa_exception.h"

extern "C" __thread __cxxabiv1::__cxa_eh_globals __pc_exceptions;

namespace __cxxabiv1 {

extern "C" {

__cxa_eh_globals *__cxa_get_globals() { return &__pc_exceptions; }

__cxa_eh_globals *__cxa_get_globals_fast() { return &__pc_exceptions; }

} // extern "C"

} // namespace __cxxabiv1
