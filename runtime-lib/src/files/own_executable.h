/*
 * /proc/self/exe has one text on every ISA: the name of the program without its .<isa>, whichever of its binaries runs
 * now, and whatever an emulator says. Opening it, looking at it and executing it mean the file of that name.
 */
#ifndef PC_OWN_EXECUTABLE_H
#define PC_OWN_EXECUTABLE_H

#include "abi/system_call.h"

/*
 * The file that a path means, if it is another way to name the running program (/proc/self/exe, /proc/<pid>/exe,
 * /proc/thread-self/exe, relative to a folder too) and the kernel would take it for another file; else 0. The path
 * must be readable.
 */
const char *pc_own_executable(long folder, const char *path);

/*
 * The result of a system call that has succeeded, with the arguments that portable code gave it: if it was about the
 * running program's file, it is made anew about the right one.
 */
long pc_own_executable_result(long portable, const long argument[6], long result);

#endif
