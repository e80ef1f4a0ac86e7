/*
 * Finding the program's binary for another ISA, and the emulator that runs it where the CPU cannot.
 */
#ifndef PC_SIBLINGS_H
#define PC_SIBLINGS_H

#include <stdint.h>

#include "find/note.h"
#include "kernel/paths.h"
#include "state/put_off.h"

/* Reads paths once, at the start, from a block (arguments.h) and from /proc/self/exe. */
void pc_siblings_begin(long *block);

/*
 * Path of the binary for an ISA, checked by its note: beside the executable, in POPCORN_SIBLINGS, in the
 * directory where the program was linked. Returns PC_PUT_OFF_NONE when it is found, PC_PUT_OFF_NO_SIBLING,
 * PC_PUT_OFF_OTHER_PROGRAM or, when it cannot look now, PC_PUT_OFF_FAILED otherwise, with the name last tried in path.
 */
enum pc_put_off pc_sibling_find(uint32_t isa, char path[PC_PATH]);

/* A program's name is that of its binaries without .<isa>. */
void pc_strip_isa(char *path);

/* Path of the binary for an ISA of the program that has this note, for one of whose files this is the name; 1, or 0 if
 * there is none. */
int pc_sibling_of(const struct pc_note *note, uint32_t isa, char path[PC_PATH], const char *name);

/*
 * Whether to try the kernel before an emulator: it says that it is of this ISA, or does not say (before
 * Linux 6.1). Never when the user names an emulator for the ISA. uname(2) would not do, qemu answers it with
 * its guest's ISA.
 */
int pc_runs_natively(uint32_t isa);

/* Path of qemu-user for an ISA: POPCORN_QEMU_<isa>, qemu-<isa>-static or qemu-<isa> on PATH. 1, or 0 if there
 * is none. */
int pc_emulator_find(uint32_t isa, char path[PC_PATH]);

#endif
