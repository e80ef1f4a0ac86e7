/*
 * The site table of this binary, read in place: stackmap-metadata/FORMAT.md, section 2.
 */
#ifndef PC_SITE_TABLE_H
#define PC_SITE_TABLE_H

#include <stddef.h>
#include <stdint.h>

struct pc_site { /* FORMAT.md 2.2 */
	uint64_t id;
	uint32_t resume_entry;
	uint32_t ordinal;
	uint32_t types;
	uint32_t part_count;
};

struct pc_row { /* FORMAT.md 2.3 */
	uint32_t return_address;
	uint32_t site;
	uint32_t frame;
	uint32_t locations;
};

struct pc_saved {
	uint16_t reg;
	uint16_t zero;
	int32_t offset;
};

struct pc_frame { /* FORMAT.md 2.4 */
	uint16_t cfa_register;
	uint16_t saved_count;
	int32_t cfa_offset;
	int32_t return_address_offset;
	struct pc_saved saved[];
};

struct pc_site_table {
	uint32_t site_count;
	uint32_t row_count;
	const struct pc_site *sites;
	const struct pc_row *rows;
	const uint8_t *frames;
	const uint8_t *types;
	const uint8_t *locations;
	const uint8_t *end;
};

/* One location, decoded (FORMAT.md 2.6). */
struct pc_location {
	uint8_t kind;
	uint8_t reg;
	int64_t value; /* the constant, or the offset */
};

enum pc_location_kind {
	PC_LOCATION_REGISTER = 0,
	PC_LOCATION_CONSTANT = 1,
	PC_LOCATION_MEMORY = 4, /* 1, 2, 4, 8 bytes: 4 to 7 */
	PC_LOCATION_MEMORY_LAST = 7,
};

/* Header and areas (FORMAT.md 2.1, 2.7): 1, or 0 if this is no site table of this ISA and size. */
int pc_site_table_open(struct pc_site_table *table, const void *blob, size_t size, uint32_t isa);

/* Everything that 2.7 promises: 1, or 0. For tables that do not come with the code that reads them. */
int pc_site_table_check(const struct pc_site_table *table);

/* The row of a return address, or 0. */
const struct pc_row *pc_site_table_row(const struct pc_site_table *table, uint64_t return_address);

/* Decodes a location; returns the byte after it. */
const uint8_t *pc_location_read(const uint8_t *at, struct pc_location *location);

static inline const struct pc_frame *pc_row_frame(const struct pc_site_table *table, const struct pc_row *row)
{
	return (const struct pc_frame *)(table->frames + row->frame);
}

#endif
