/*
 * The reader of site tables on the golden blob of stackmap-metadata: its text form must be the golden text,
 * and no mutated blob may lead out of the blob.
 */
#include "frames/site_table.h"

#include <stdlib.h>

#include "check.h"
#include "portable/isa_names.h"
#include "portable/memory.h"
#include "portable/random.h"

static uint8_t blob[65536] __attribute__((aligned(16)));
static size_t size;

static void load(const char *path)
{
	FILE *file = fopen(path, "r");
	unsigned byte;

	if (file == 0) {
		perror(path);
		exit(1);
	}
	while (size < sizeof(blob) && fscanf(file, "%2x", &byte) == 1)
		blob[size++] = (uint8_t)byte;
	fclose(file);
}

static uint32_t isa(void)
{
	uint32_t number;

	memcpy(&number, blob + 8, sizeof(number));
	return number;
}

static void print_type(FILE *out, unsigned type)
{
	if (type & 128)
		fprintf(out, "%s", type == 0xa0 ? "float" : "double");
	else
		fprintf(out, "i%u", type);
}

static void print_location(FILE *out, const struct pc_location *location)
{
	if (location->kind == PC_LOCATION_REGISTER)
		fprintf(out, "r%u", location->reg);
	else if (location->kind == PC_LOCATION_CONSTANT)
		fprintf(out, "%lld", (long long)location->value);
	else
		fprintf(out, "[r%u%+lld]:%u", location->reg, (long long)location->value,
		        1u << (location->kind - PC_LOCATION_MEMORY));
}

static void print_row(FILE *out, const struct pc_site_table *table, const struct pc_row *row)
{
	const struct pc_site *site = &table->sites[row->site];
	const struct pc_frame *frame = pc_row_frame(table, row);
	const uint8_t *at = table->locations + row->locations;

	fprintf(out, "%x %016llx #%u cfa=r%u%+d ra=cfa%+d saved=[", row->return_address,
	        (unsigned long long)site->id, site->ordinal, frame->cfa_register, frame->cfa_offset,
	        frame->return_address_offset);
	for (unsigned i = 0; i < frame->saved_count; i++)
		fprintf(out, "%sr%u=cfa%+d", i > 0 ? " " : "", frame->saved[i].reg, frame->saved[i].offset);
	fprintf(out, "] parts=[");
	for (uint32_t i = 0; i < site->part_count; i++) {
		struct pc_location location;

		at = pc_location_read(at, &location);
		fprintf(out, "%s", i > 0 ? ", " : "");
		print_type(out, table->types[site->types + i]);
		fprintf(out, " ");
		print_location(out, &location);
	}
	fprintf(out, "]\n");
}

static void print_table(FILE *out, const struct pc_site_table *table)
{
	fprintf(out, "isa %s\n", pc_isa_name(isa()));
	for (uint32_t i = 0; i < table->row_count; i++)
		print_row(out, table, &table->rows[i]);
	for (uint32_t i = 0; i < table->site_count; i++) {
		int used = 0;

		for (uint32_t row = 0; row < table->row_count; row++)
			used |= table->rows[row].site == i;
		if (!used)
			fprintf(out, "- %016llx #%u\n", (unsigned long long)table->sites[i].id,
			        table->sites[i].ordinal);
	}
}

static void the_text_form_is_the_golden_one(const char *path)
{
	static char expected[65536], actual[65536];
	struct pc_site_table table;
	FILE *file = fopen(path, "r"), *out = fmemopen(actual, sizeof(actual), "w");

	CHECK(file != 0 && fread(expected, 1, sizeof(expected) - 1, file) > 0);
	CHECK(pc_site_table_open(&table, blob, size, isa()) && pc_site_table_check(&table));
	print_table(out, &table);
	fclose(out);
	CHECK(strcmp(actual, expected) == 0);
	if (strcmp(actual, expected) != 0)
		fprintf(stderr, "--- expected\n%s--- actual\n%s", expected, actual);
	fclose(file);
}

static void each_row_is_found_and_nothing_between(void)
{
	struct pc_site_table table;

	CHECK(pc_site_table_open(&table, blob, size, isa()));
	for (uint32_t i = 0; i < table.row_count; i++) {
		uint64_t address = table.rows[i].return_address;

		CHECK(pc_site_table_row(&table, address) == &table.rows[i]);
		if (i + 1 < table.row_count && address + 1 < table.rows[i + 1].return_address)
			CHECK(pc_site_table_row(&table, address + 1) == 0);
	}
	CHECK(pc_site_table_row(&table, 0) == 0 && pc_site_table_row(&table, UINT64_MAX) == 0);
}

/* One to three damages: a bit, or a number of 1, 2, 4 or 8 bytes that becomes very large. */
static void damage(uint8_t *copy, uint64_t *random)
{
	static const uint64_t large[] = {UINT64_MAX, INT64_MAX, 1ul << 60, UINT32_MAX, INT32_MAX, 0x7fff, 0};

	for (unsigned left = 1 + pc_random(random) % 3; left > 0; left--) {
		size_t at = pc_random(random) % size, width = (size_t)1 << pc_random(random) % 4;

		if (pc_random(random) % 2 == 0)
			copy[at] ^= (uint8_t)(1u << pc_random(random) % 8);
		else
			memcpy(copy + at, &large[pc_random(random) % 7],
			        width < size - at ? width : size - at);
	}
}

/* Copies end where the heap block ends, so that a sanitizer sees each byte read outside. */
static void mutated_tables_are_refused_or_harmless(void)
{
	uint64_t random = 7;
	unsigned refused = 0;

	for (int round = 0; round < 20000; round++) {
		uint8_t *copy = aligned_alloc(8, size);
		struct pc_site_table table;

		memcpy(copy, blob, size);
		damage(copy, &random);
		if (pc_site_table_open(&table, copy, size, isa()) && pc_site_table_check(&table)) {
			FILE *out = fopen("/dev/null", "w");

			print_table(out, &table);
			fclose(out);
		} else {
			refused++;
		}
		free(copy);
	}
	CHECK(refused > 100);
}

static void truncated_tables_are_refused(void)
{
	struct pc_site_table table;

	for (size_t length = 0; length < size; length++) {
		uint8_t *copy = malloc(length + 1);

		memcpy(copy, blob, length);
		CHECK(!pc_site_table_open(&table, copy, length, isa()));
		free(copy);
	}
	CHECK(!pc_site_table_open(&table, blob, size, (isa() + 1) % PC_ISAS));
}

int main(int count, char **arguments)
{
	if (count != 3) {
		fprintf(stderr, "usage: site_table_test golden.hex golden.txt\n");
		return 2;
	}
	load(arguments[1]);
	the_text_form_is_the_golden_one(arguments[2]);
	each_row_is_found_and_nothing_between();
	mutated_tables_are_refused_or_harmless();
	truncated_tables_are_refused();
	return FINISH();
}
