/* The writer of memory; see image_memory.h. */
#include "image/image_memory.h"

#include "find/note.h"
#include "kernel/kernel.h"
#include "memory/touched.h"
#include "state/addresses.h"
#include "state/process.h"

static struct pc_touched touched = {.fd = -1};
static struct pc_kernel_maps maps;
static int maps_open; /* only where there are maps of files */

static int is_zero(uint64_t page)
{
	const uint64_t *word = (const uint64_t *)page, *end = word + PC_SMALLEST_PAGE / sizeof(*word);

	for (; word < end; word += 4)
		if ((word[0] | word[1] | word[2] | word[3]) != 0)
			return 0;
	return 1;
}

/* The end of the pages from address on that are all zero, or all not. */
static uint64_t run_end(uint64_t address, uint64_t end, int zero)
{
	while (address < end && is_zero(address) == zero)
		address += PC_SMALLEST_PAGE;
	return address;
}

static void bytes(struct pc_image_stream *stream, uint64_t address, uint64_t length)
{
	uint64_t sum;

	pc_image_put_chunk(stream, PC_CHUNK_BYTES, 0, address, length);
	pc_image_put(stream, (const void *)address, length);
	if (!stream->sums_memory)
		return;
	sum = pc_image_memory_sum((const void *)address, length);
	stream->checksum = pc_image_sum(stream->checksum, &sum, sizeof(sum));
}

/* Whole pages; zero_chunks: the destination's are not known to be zero. */
static void pages(struct pc_image_stream *stream, uint64_t address, uint64_t end, int zero_chunks)
{
	while (address < end && stream->error == 0) {
		int zero = is_zero(address);
		uint64_t next = run_end(address + PC_SMALLEST_PAGE, end, zero);

		if (!zero)
			bytes(stream, address, next - address);
		else if (zero_chunks)
			pc_image_put_chunk(stream, PC_CHUNK_ZEROS, 0, address, next - address);
		address = next;
	}
}

/* Memory that is zero where it has not been touched, there as here. */
static void touched_pages(struct pc_image_stream *stream, struct pc_range run, uint64_t end)
{
	for (; run.begin < end && stream->error == 0; run = pc_touched_next(&touched, run.end, end))
		pages(stream, run.begin, run.end, 0);
}

static void always_readable(struct pc_image_stream *stream, uint64_t address, uint64_t end)
{
	touched_pages(stream, pc_touched_next(&touched, address, end), end);
}

static void put_map(struct pc_image_stream *stream, const struct pc_extent *extent)
{
	uint32_t unreserved = extent->flags & PC_EXTENT_NORESERVE ? PC_MAP_UNRESERVED : 0;

	pc_image_put_chunk(
	        stream, PC_CHUNK_MAP, extent->protection | unreserved, extent->address, extent->length);
}

static void mapped(struct pc_image_stream *stream, uint64_t address, uint64_t end)
{
	put_map(stream, &(struct pc_extent){address, end - address, PC_PROT_READ | PC_PROT_WRITE, 0});
	always_readable(stream, address, end);
}

/* A file's bytes: what lies behind its end cannot be read, and only a system call says so without a signal. It arrives
 * as zeros. */
static void file_bytes(struct pc_image_stream *stream, uint64_t address, uint64_t end)
{
	uint64_t begin = address;

	for (; address < end && stream->error == 0; address += PC_SMALLEST_PAGE)
		if (!pc_image_can_read(stream, address)) {
			pages(stream, begin, address, 0);
			begin = address + PC_SMALLEST_PAGE;
		}
	pages(stream, begin, address, 0);
}

/* The destination maps the file: what it needs is this process's own copies of pages, also those of zeros. */
static void file_again(struct pc_image_stream *stream, const struct pc_kernel_map *map,
        const struct pc_range *part, const struct pc_mapped_file *mapped)
{
	struct pc_image_file_map file = {
	        (uint64_t)mapped->fd, (uint64_t)mapped->ours, map->offset + (part->begin - map->begin)};
	struct pc_range own = pc_touched_next(&touched, part->begin, part->end);

	pc_image_put_chunk(stream, PC_CHUNK_FILE_MAP, 0, part->begin, part->end - part->begin);
	pc_image_put_summed(stream, &file, sizeof(file));
	for (; own.begin < part->end && stream->error == 0;
	        own = pc_touched_next(&touched, own.end, part->end))
		bytes(stream, own.begin, own.end - own.begin);
}

static void part_of_file(
        struct pc_image_stream *stream, const struct pc_kernel_map *map, struct pc_range part)
{
	const struct pc_mapped_file *mapped = 0;

	if (map->file.inode == 0) {
		always_readable(stream, part.begin, part.end);
		return;
	}
	if (!stream->sums_memory && pc_touched_known(&touched))
		mapped = pc_mapped_file(map);
	if (mapped != 0)
		file_again(stream, map, &part, mapped);
	else
		file_bytes(stream, part.begin, part.end);
}

/* The kernel's map that holds an address, not lower than the one before; 0 if the kernel does not tell. */
static const struct pc_kernel_map *kernel_map_at(uint64_t address)
{
	static struct pc_kernel_map map;

	if (!maps_open) {
		pc_kernel_maps_open(&maps);
		maps_open = 1;
		map.end = 0;
	}
	while (map.end <= address)
		if (!pc_kernel_maps_next(&maps, &map))
			return 0;
	return map.begin <= address ? &map : 0;
}

static void file_pages(struct pc_image_stream *stream, uint64_t address, uint64_t end)
{
	const struct pc_kernel_map *map;

	while (address < end && (map = kernel_map_at(address)) != 0) {
		struct pc_range part = {address, map->end < end ? map->end : end};

		part_of_file(stream, map, part);
		address = part.end;
	}
	file_bytes(stream, address, end);
}

/* An extent whose pages cannot be read is made readable for the moment. */
static void extent_pages(struct pc_image_stream *stream, const struct pc_extent *extent, struct pc_range run)
{
	uint64_t end = extent->address + extent->length;
	int hidden = !(extent->protection & PC_PROT_READ);

	if (hidden && pc_kernel_protect(extent->address, extent->length, PC_PROT_READ) != 0) {
		stream->error = "protected memory cannot be read";
		return;
	}
	if (extent->flags & PC_EXTENT_FILE)
		file_pages(stream, extent->address, end);
	else
		touched_pages(stream, run, end);
	if (hidden)
		pc_kernel_protect(extent->address, extent->length, (int)extent->protection);
}

static void put_extent(struct pc_image_stream *stream, const struct pc_extent *extent)
{
	struct pc_range run = {extent->address, extent->address + extent->length};

	put_map(stream, extent);
	if (extent->flags & PC_EXTENT_PRISTINE)
		return;
	if (!(extent->flags & PC_EXTENT_FILE))
		run = pc_touched_next(&touched, run.begin, run.end);
	if (run.begin < run.end)
		extent_pages(stream, extent, run);
}

static void arena(struct pc_image_stream *stream)
{
	const struct pc_partition *book = &pc_self->book;

	mapped(stream, PC_ARENA_BASE, PC_ARENA_BASE + PC_PAGE);
	mapped(stream, PC_BOOK_BASE, PC_BOOK_BASE + pc_self->book_mapped);
	mapped(stream, pc_self->data_stack_mapped, PC_DATA_STACK_TOP);
	for (const struct pc_extent *extent = pc_partition_in_use(book, PC_MAP_BASE); extent != 0;
	        extent = pc_partition_in_use(book, extent->address + extent->length))
		put_extent(stream, extent);
}

/* What a fresh process has there: first the bytes of its binary, then zeros. */
static void static_data(struct pc_image_stream *stream)
{
	uint64_t begin = (uint64_t)__pc_joint_data_start, end = (uint64_t)__pc_joint_data_end;
	uint64_t zeros = (pc_file_bytes_end(begin) + PC_SMALLEST_PAGE - 1) & -PC_SMALLEST_PAGE;

	pages(stream, begin, zeros < end ? zeros : end, 1);
	always_readable(stream, zeros, end);
}

void pc_image_put_memory(struct pc_image_stream *stream)
{
	pc_touched_open(&touched);
	arena(stream);
	static_data(stream);
}

/* Wherever the fault was, pages that are not readable for the program are so no longer for us. */
static void hide_again(void)
{
	const struct pc_partition *book = &pc_self->book;

	for (const struct pc_extent *extent = pc_partition_in_use(book, PC_MAP_BASE); extent != 0;
	        extent = pc_partition_in_use(book, extent->address + extent->length))
		if (!(extent->protection & PC_PROT_READ))
			pc_kernel_protect(extent->address, extent->length, (int)extent->protection);
}

void pc_image_put_memory_end(int fault)
{
	pc_touched_close(&touched);
	if (maps_open)
		pc_kernel_maps_close(&maps);
	maps_open = 0;
	if (fault)
		hide_again();
}
