/* The writer of memory; see image_memory.h. */
#include "find/note.h"
#include "image/image_memory.h"
#include "kernel/kernel.h"
#include "state/addresses.h"
#include "state/process.h"

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

static void put_bytes(struct pc_image_stream *stream, uint64_t address, uint64_t length)
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
static void put_pages(struct pc_image_stream *stream, uint64_t address, uint64_t end, int zero_chunks)
{
	while (address < end && stream->error == 0) {
		int zero = is_zero(address);
		uint64_t next = run_end(address + PC_SMALLEST_PAGE, end, zero);

		if (!zero)
			put_bytes(stream, address, next - address);
		else if (zero_chunks)
			pc_image_put_chunk(stream, PC_CHUNK_ZEROS, 0, address, next - address);
		address = next;
	}
}

/* Memory that is zero where it has not been touched, there as here. */
static void put_touched(struct pc_memory_writer *writer, struct pc_range run, uint64_t end)
{
	for (; run.begin < end && writer->stream->error == 0;
	        run = pc_touched_next(&writer->touched, run.end, end))
		put_pages(writer->stream, run.begin, run.end, 0);
}

static void put_readable(struct pc_memory_writer *writer, uint64_t address, uint64_t end)
{
	put_touched(writer, pc_touched_next(&writer->touched, address, end), end);
}

static void put_map(struct pc_image_stream *stream, const struct pc_extent *extent)
{
	uint32_t unreserved = extent->flags & PC_EXTENT_NORESERVE ? PC_MAP_UNRESERVED : 0;

	pc_image_put_chunk(
	        stream, PC_CHUNK_MAP, extent->protection | unreserved, extent->address, extent->length);
}

static void put_mapped(struct pc_memory_writer *writer, uint64_t address, uint64_t end)
{
	put_map(writer->stream, &(struct pc_extent){address, end - address, PC_PROT_READ | PC_PROT_WRITE, 0});
	put_readable(writer, address, end);
}

/* A file's bytes: what lies behind its end cannot be read, and only a system call says so without a signal. It arrives
 * as zeros. */
static void put_file_bytes(struct pc_image_stream *stream, uint64_t address, uint64_t end)
{
	uint64_t begin = address;

	for (; address < end && stream->error == 0; address += PC_SMALLEST_PAGE)
		if (!pc_image_can_read(stream, address)) {
			put_pages(stream, begin, address, 0);
			begin = address + PC_SMALLEST_PAGE;
		}
	put_pages(stream, begin, address, 0);
}

/* The destination maps the file: what it needs is this process's own copies of pages, also those of zeros. */
static void put_file_map(
        struct pc_memory_writer *writer, const struct pc_range *part, const struct pc_mapped_file *mapped)
{
	struct pc_image_file_map file = {(uint64_t)mapped->fd, (uint64_t)mapped->ours,
	        writer->map.offset + (part->begin - writer->map.begin)};
	struct pc_range own = pc_touched_next(&writer->touched, part->begin, part->end);

	pc_image_put_chunk(writer->stream, PC_CHUNK_FILE_MAP, 0, part->begin, part->end - part->begin);
	pc_image_put_summed(writer->stream, &file, sizeof(file));
	for (; own.begin < part->end && writer->stream->error == 0;
	        own = pc_touched_next(&writer->touched, own.end, part->end))
		put_bytes(writer->stream, own.begin, own.end - own.begin);
}

/* A part of writer->map. */
static void put_part_of_map(struct pc_memory_writer *writer, struct pc_range part)
{
	const struct pc_mapped_file *mapped = 0;

	if (writer->map.file.inode == 0) {
		put_readable(writer, part.begin, part.end);
		return;
	}
	if (!writer->stream->sums_memory && pc_touched_known(&writer->touched))
		mapped = pc_mapped_file_find(writer->mapped_files, &writer->map);
	if (mapped != 0)
		put_file_map(writer, &part, mapped);
	else
		put_file_bytes(writer->stream, part.begin, part.end);
}

/* Makes writer->map the kernel's map that holds an address, not lower than the one before; 0 if the kernel does not tell. */
static int find_kernel_map(struct pc_memory_writer *writer, uint64_t address)
{
	if (!writer->maps_open) {
		pc_kernel_maps_open(&writer->maps);
		writer->maps_open = 1;
		writer->map.end = 0;
	}
	while (writer->map.end <= address)
		if (!pc_kernel_maps_next(&writer->maps, &writer->map))
			return 0;
	return writer->map.begin <= address;
}

static void put_file_pages(struct pc_memory_writer *writer, uint64_t address, uint64_t end)
{
	while (address < end && find_kernel_map(writer, address)) {
		struct pc_range part = {address, writer->map.end < end ? writer->map.end : end};

		put_part_of_map(writer, part);
		address = part.end;
	}
	put_file_bytes(writer->stream, address, end);
}

/* An extent whose pages cannot be read is made readable for the moment. */
static void put_extent_pages(
        struct pc_memory_writer *writer, const struct pc_extent *extent, struct pc_range run)
{
	uint64_t end = extent->address + extent->length;
	int hidden = !(extent->protection & PC_PROT_READ);

	if (hidden && pc_kernel_protect(extent->address, extent->length, PC_PROT_READ) != 0) {
		pc_image_fail(writer->stream, "protected memory cannot be read");
		return;
	}
	if (extent->flags & PC_EXTENT_FILE)
		put_file_pages(writer, extent->address, end);
	else
		put_touched(writer, run, end);
	if (hidden)
		pc_kernel_protect(extent->address, extent->length, (int)extent->protection);
}

static void put_extent(struct pc_memory_writer *writer, const struct pc_extent *extent)
{
	struct pc_range run = {extent->address, extent->address + extent->length};

	put_map(writer->stream, extent);
	if (extent->flags & PC_EXTENT_PRISTINE)
		return;
	if (!(extent->flags & PC_EXTENT_FILE))
		run = pc_touched_next(&writer->touched, run.begin, run.end);
	if (run.begin < run.end)
		put_extent_pages(writer, extent, run);
}

static void put_arena(struct pc_memory_writer *writer)
{
	const struct pc_partition *book = &pc_self->book;

	put_mapped(writer, PC_ARENA_START, PC_ARENA_START + PC_PAGE);
	put_mapped(writer, PC_BOOK_BASE, PC_BOOK_BASE + pc_self->book_mapped);
	put_mapped(writer, pc_self->data_stack_mapped, PC_DATA_STACK_TOP);
	for (const struct pc_extent *extent = pc_partition_in_use(book, PC_MAP_BASE); extent != 0;
	        extent = pc_partition_in_use(book, extent->address + extent->length))
		put_extent(writer, extent);
}

/* What a fresh process has there: first the bytes of its binary, then zeros. */
static void put_static_data(struct pc_memory_writer *writer)
{
	uint64_t begin = (uint64_t)__pc_joint_data_start, end = (uint64_t)__pc_joint_data_end;
	uint64_t zeros = (pc_file_bytes_end(begin) + PC_SMALLEST_PAGE - 1) & -PC_SMALLEST_PAGE;

	put_pages(writer->stream, begin, zeros < end ? zeros : end, 1);
	put_readable(writer, zeros, end);
}

void pc_memory_writer_begin(struct pc_memory_writer *writer, struct pc_travel *travel)
{
	writer->stream = &travel->stream;
	writer->mapped_files = &travel->mapped_files;
	writer->touched.fd = -1;
	writer->maps_open = 0;
}

void pc_image_put_memory(struct pc_memory_writer *writer)
{
	pc_touched_open(&writer->touched);
	put_arena(writer);
	put_static_data(writer);
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

void pc_memory_writer_end(struct pc_memory_writer *writer, int fault)
{
	pc_touched_close(&writer->touched);
	if (writer->maps_open)
		pc_kernel_maps_close(&writer->maps);
	if (fault)
		hide_again();
}
