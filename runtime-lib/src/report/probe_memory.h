/*
 * Hashes over the program's memory for a probe: "stack" the data stack in use, "static" .data, .bss and the
 * main thread's TLS variables, "heap" what mmap has given out since the start.
 *
 * Left out, because it rightly differs: the copy of argv, environ and auxv, struct pc_process, and what lies
 * around the TLS image (x86-64's words).
 */
#ifndef PC_PROBE_MEMORY_H
#define PC_PROBE_MEMORY_H

#include "portable/text.h"

/* Adds the three members to a line. */
void pc_probe_memory(struct pc_text *line);

#endif
