/*
 * A range of addresses that is divided into extents, each free or in use with its attributes; neighbours differ. A
 * balanced tree in the caller's memory: a call costs the logarithm of the number of extents for each one that it
 * looks at or changes. Pure: no call maps anything.
 */
#ifndef PC_PARTITION_H
#define PC_PARTITION_H

#include <stdint.h>

#include "portable/extents.h"

/* A change needs room for so many more nodes. */
#define PC_PARTITION_SPARE 2

struct pc_node {
	struct pc_extent extent;
	uint32_t left, right; /* numbers of nodes, 0 for none; those to the left have lower addresses */
	uint64_t largest;     /* bytes of the largest free extent in this subtree */
};

_Static_assert(sizeof(struct pc_node) == 40, "one layout on each ISA");

struct pc_partition {
	struct pc_node *nodes; /* number 0 is that of no node */
	uint32_t root;
	uint32_t count;  /* nodes that there have ever been, number 0 included */
	uint32_t unused; /* list of them, by left */
	uint32_t pad;
	uint64_t in_use; /* bytes */
	uint64_t shared; /* bytes of those with PC_EXTENT_SHARED */
};

/* All of [low, high) is free. Needs room for two nodes. */
void pc_partition_begin(struct pc_partition *partition, struct pc_node *nodes, uint64_t low, uint64_t high);

/* The extent that holds the address; 0 behind the end. Valid until the next change. */
const struct pc_extent *pc_partition_at(const struct pc_partition *partition, uint64_t address);

/* The first extent in use that ends above the address, or 0. */
const struct pc_extent *pc_partition_in_use(const struct pc_partition *partition, uint64_t address);

/* Gives a range its attributes, whatever was there. */
void pc_partition_set(struct pc_partition *partition, struct pc_extent extent);
void pc_partition_free(struct pc_partition *partition, uint64_t address, uint64_t length);
/* Sets the protection alone; a readable or writable range is no longer pristine. */
void pc_partition_protect(
        struct pc_partition *partition, uint64_t address, uint64_t length, uint32_t protection);

/* Whether every byte of the range is in use; whether none is. */
int pc_partition_covers(const struct pc_partition *partition, uint64_t address, uint64_t length);
int pc_partition_is_free(const struct pc_partition *partition, uint64_t address, uint64_t length);

/* Lowest address where so many bytes are free; 0 when there is none. */
uint64_t pc_partition_fit(const struct pc_partition *partition, uint64_t length);

#endif
