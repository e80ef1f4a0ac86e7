/*
 * The note by which the binaries of one program know each other (section 4 of docs/design/0001-contracts.md):
 * owner and type of symbols.def; u32 version, u32 ISA, u32 set of the program's ISAs (bit i for ISA i), 32 bytes
 * program id.
 */
#ifndef PC_NOTE_H
#define PC_NOTE_H

#include <stddef.h>
#include <stdint.h>

#include "facts/sizes.h"
#include "facts/symbols.h"

struct pc_note {
	uint32_t version;
	uint32_t isa;
	uint32_t isas;
	uint8_t program_id[PC_SIZE_PROGRAM_ID];
};

_Static_assert(sizeof(struct pc_note) == PC_SIZE_NOTE_DESCRIPTION &&
                       offsetof(struct pc_note, isas) == PC_SIZE_NOTE_ISAS &&
                       offsetof(struct pc_note, program_id) == PC_SIZE_NOTE_PROGRAM_ID,
        "sizes.def");

/* Finds a note in the bytes of a note segment: its description, or 0. Input may be anything. */
const void *pc_note_find(const void *notes, size_t size, uint32_t type, size_t *description_size);

/* The note of a file: 1; 0 if the file cannot be read, is no ELF file of ours or has no such note; or the kernel's error when
 * there is neither a descriptor nor memory to look at it. */
long pc_note_read(const char *path, struct pc_note *note);

/* The running binary's own; 0 if it has none. */
const struct pc_note *pc_note_own(void);

/* Where in the running binary's segment at an address the bytes of the file end; behind them it begins with zeros. */
uint64_t pc_file_bytes_end(uint64_t address);

#endif
