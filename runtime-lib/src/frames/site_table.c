/* Reads the site table; see site_table.h and stackmap-metadata/FORMAT.md. */
#include "frames/site_table.h"

#include "facts/sizes.h"
#include "facts/symbols.h"
#include "frames/registers.h"
#include "portable/memory.h"

struct header { /* FORMAT.md 2.1 */
	char magic[8];
	uint32_t isa, size, site_count, row_count;
	uint32_t sites, rows, frames, types, locations, max_parts;
	uint32_t zero[4];
};

_Static_assert(sizeof(struct header) == PC_SIZE_SITE_TABLE_HEADER && sizeof(struct pc_site) == PC_SIZE_SITE &&
                       sizeof(struct pc_row) == PC_SIZE_ROW && sizeof(struct pc_frame) == PC_SIZE_FRAME &&
                       sizeof(struct pc_saved) == PC_SIZE_SAVED,
        "sizes.def, FORMAT.md 2");

/* An area of count entries lies between its offset and the next area's. */
static int holds(uint64_t offset, uint64_t next, uint64_t count, uint64_t entry)
{
	return offset % 8 == 0 && offset <= next && count * entry <= next - offset;
}

int pc_site_table_open(struct pc_site_table *table, const void *blob, size_t size, uint32_t isa)
{
	const struct header *header = blob;
	const uint8_t *bytes = blob;

	if (size < sizeof(*header) ||
	        !pc_equal(header->magic, PC_TEXT_SITE_TABLE_MAGIC, sizeof(header->magic)) ||
	        header->isa != isa || header->size != size || header->sites < sizeof(*header) ||
	        !holds(header->sites, header->rows, header->site_count, sizeof(struct pc_site)) ||
	        !holds(header->rows, header->frames, header->row_count, sizeof(struct pc_row)) ||
	        !holds(header->frames, header->types, 0, 0) ||
	        !holds(header->types, header->locations, 0, 0) || !holds(header->locations, size, 0, 0))
		return 0;
	*table = (struct pc_site_table){
	        .site_count = header->site_count,
	        .row_count = header->row_count,
	        .sites = (const struct pc_site *)(bytes + header->sites),
	        .rows = (const struct pc_row *)(bytes + header->rows),
	        .frames = bytes + header->frames,
	        .types = bytes + header->types,
	        .locations = bytes + header->locations,
	        .end = bytes + size,
	};
	return 1;
}

const struct pc_row *pc_site_table_row(const struct pc_site_table *table, uint64_t return_address)
{
	uint32_t low = 0, high = table->row_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (table->rows[middle].return_address < return_address)
			low = middle + 1;
		else
			high = middle;
	}
	return low < table->row_count && table->rows[low].return_address == return_address ? &table->rows[low]
	                                                                                   : 0;
}

/* DWARF 5, 7.6. */
static const uint8_t *read_sleb128(const uint8_t *at, int64_t *value)
{
	uint64_t result = 0;
	unsigned shift = 0;
	uint8_t byte;

	do {
		byte = *at++;
		if (shift < 64)
			result |= (uint64_t)(byte & 0x7f) << shift;
		shift += 7;
	} while (byte & 0x80);
	if (shift < 64 && byte & 0x40)
		result |= ~(uint64_t)0 << shift;
	*value = (int64_t)result;
	return at;
}

const uint8_t *pc_location_read(const uint8_t *at, struct pc_location *location)
{
	location->kind = *at++;
	location->reg = 0;
	location->value = 0;
	if (location->kind != PC_LOCATION_CONSTANT)
		location->reg = *at++;
	if (location->kind != PC_LOCATION_REGISTER)
		at = read_sleb128(at, &location->value);
	return at;
}

/* Whether a LEB128 number ends before the limit; returns the byte after it, or 0. */
static const uint8_t *skip_sleb128(const uint8_t *at, const uint8_t *limit)
{
	for (unsigned bytes = 0; bytes < 10 && at != limit; bytes++)
		if (!(*at++ & 0x80))
			return at;
	return 0;
}

static const uint8_t *check_location(const uint8_t *at, const uint8_t *limit, unsigned type)
{
	uint8_t kind;

	if (at == limit)
		return 0;
	kind = *at++;
	if (kind != PC_LOCATION_REGISTER && kind != PC_LOCATION_CONSTANT &&
	        (kind < PC_LOCATION_MEMORY || kind > PC_LOCATION_MEMORY_LAST))
		return 0;
	if (kind >= PC_LOCATION_MEMORY && 8u << (kind - PC_LOCATION_MEMORY) < (type & 127u))
		return 0;
	if (kind != PC_LOCATION_CONSTANT && (at == limit || *at++ >= PC_DWARF_REGISTERS))
		return 0;
	return kind == PC_LOCATION_REGISTER ? at : skip_sleb128(at, limit);
}

static int check_site(const struct pc_site_table *table, uint32_t i)
{
	const struct pc_site *site = &table->sites[i];
	uint64_t types = (uint64_t)(table->locations - table->types);

	if ((i > 0 && site->id <= site[-1].id) || site->types > types ||
	        site->part_count > types - site->types)
		return 0;
	for (uint32_t part = 0; part < site->part_count; part++) {
		unsigned type = table->types[site->types + part];

		if ((type & 127) == 0 || (type & 127) > 64 || (type & 128 && type != 0xa0 && type != 0xc0))
			return 0;
	}
	return 1;
}

static int check_frame(const struct pc_site_table *table, const struct pc_row *row)
{
	uint64_t area = (uint64_t)(table->types - table->frames);
	const struct pc_frame *frame = pc_row_frame(table, row);

	if (row->frame % 4 != 0 || row->frame > area || area - row->frame < sizeof(*frame) ||
	        frame->cfa_register >= PC_DWARF_REGISTERS ||
	        frame->saved_count * sizeof(frame->saved[0]) > area - row->frame - sizeof(*frame))
		return 0;
	for (unsigned i = 0; i < frame->saved_count; i++)
		if (frame->saved[i].reg >= PC_DWARF_REGISTERS)
			return 0;
	return 1;
}

static int check_row(const struct pc_site_table *table, uint32_t i)
{
	const struct pc_row *row = &table->rows[i];
	const struct pc_site *site;
	const uint8_t *at;

	if ((i > 0 && row->return_address <= row[-1].return_address) || row->site >= table->site_count ||
	        !check_frame(table, row) || row->locations > (uint64_t)(table->end - table->locations))
		return 0;
	site = &table->sites[row->site];
	at = table->locations + row->locations;
	for (uint32_t part = 0; part < site->part_count; part++) {
		at = check_location(at, table->end, table->types[site->types + part]);
		if (at == 0)
			return 0;
	}
	return 1;
}

int pc_site_table_check(const struct pc_site_table *table)
{
	for (uint32_t i = 0; i < table->site_count; i++)
		if (!check_site(table, i))
			return 0;
	for (uint32_t i = 0; i < table->row_count; i++)
		if (!check_row(table, i))
			return 0;
	return 1;
}
