/*
 * Address ranges with attributes, and a sorted table of a few of them. Pure: the table is the caller's memory, no call
 * maps anything. Each change needs room for PC_EXTENTS_SPARE entries more.
 */
#ifndef PC_EXTENTS_H
#define PC_EXTENTS_H

#include <stddef.h>
#include <stdint.h>

#define PC_EXTENTS_SPARE 2

enum pc_extent_flags {
	PC_EXTENT_PRISTINE = 1,  /* never readable, writable: holds zeros */
	PC_EXTENT_FILE = 2,      /* kernel map of a file; grows and moves by the kernel's mremap */
	PC_EXTENT_SHARED = 4,    /* MAP_SHARED: does not hop */
	PC_EXTENT_NORESERVE = 8, /* MAP_NORESERVE */
	PC_EXTENT_FREE = 16,     /* not in use; of partitions only */
	PC_EXTENT_SEGMENT = 32,  /* shmat; shared, too */
};

struct pc_extent {
	uint64_t address;
	uint64_t length;
	uint32_t protection; /* PROT_READ | PROT_WRITE */
	uint32_t flags;      /* enum pc_extent_flags */
};

_Static_assert(sizeof(struct pc_extent) == 24, "one layout on each ISA");

/* Adjacent entries differ in protection or flags; no two overlap. */
struct pc_extents {
	struct pc_extent *table;
	uint64_t count;
};

/* Index of the first entry that ends above the address; count when there is none. */
uint64_t pc_extents_find(const struct pc_extents *extents, uint64_t address);

/* Adds a range that must be free; neighbours that agree become one entry. */
void pc_extents_add(struct pc_extents *extents, struct pc_extent extent);

/* Takes a range away, wherever it is in use. */
void pc_extents_remove(struct pc_extents *extents, uint64_t address, uint64_t length);

/* Whether no byte of the range is in use. */
int pc_extents_free(const struct pc_extents *extents, uint64_t address, uint64_t length);

#endif
