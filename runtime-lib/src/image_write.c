/* The writer of images; see image.h. */
#include "image.h"

#include "attempt.h"
#include "kernel.h"
#include "memory.h"
#include "process.h"

#define SIGXFSZ 25
#define UNREADABLE "memory of the program cannot be read"

/* FNV-1a over 64-bit words, the last one filled up with zeros. */
uint64_t pc_image_sum(uint64_t checksum, const void *bytes, size_t length)
{
	const char *at = bytes;

	for (size_t i = 0; i < length; i += 8) {
		uint64_t word = 0;

		pc_copy(&word, at + i, length - i < 8 ? length - i : 8);
		checksum = (checksum ^ word) * 0x100000001b3u;
	}
	return checksum;
}

#define LANES 4

static uint64_t mixed(uint64_t lane, uint64_t word)
{
	lane += word * 0xc2b2ae3d27d4eb4fu;
	return (lane << 31 | lane >> 33) * 0x9e3779b185ebca87u;
}

/* Four lanes that do not wait for each other: as fast as memory. */
uint64_t pc_image_memory_sum(const void *bytes, size_t length)
{
	const uint64_t *word = bytes;
	uint64_t lanes[LANES] = {1, 2, 3, 4}, tail = 0;
	size_t words = length / 8, i = 0;

	for (; i + LANES <= words; i += LANES)
		for (size_t lane = 0; lane < LANES; lane++)
			lanes[lane] = mixed(lanes[lane], word[i + lane]);
	for (; i < words; i++)
		lanes[0] = mixed(lanes[0], word[i]);
	pc_copy(&tail, word + words, length % 8);
	lanes[1] = mixed(lanes[1], tail);
	return pc_image_sum(length, lanes, sizeof(lanes));
}

uint64_t pc_image_header_sum(const struct pc_image_header *header)
{
	struct pc_image_header copy = *header;

	copy.checksum = 0;
	return pc_image_sum(0, &copy, sizeof(copy));
}

/* A limit on file sizes (setrlimit) is not the program's fault: it does not get the signal. */
static void no_room(struct pc_image_stream *stream, long error)
{
	if (error == -PC_EFBIG)
		pc_kernel_discard(SIGXFSZ);
	stream->error = error == -PC_EFAULT ? UNREADABLE : "no room for the image";
}

static void put(struct pc_image_stream *stream, const void *bytes, uint64_t length)
{
	const char *at = bytes;

	while (length > 0 && stream->error == 0) {
		long n = pc_kernel_write_at(stream->fd, at, length, stream->offset);

		if (n == -PC_EINTR)
			continue;
		if (n <= 0) {
			no_room(stream, n);
			return;
		}
		at += n;
		length -= (uint64_t)n;
		stream->offset += (uint64_t)n;
	}
}

static void put_summed(struct pc_image_stream *stream, const void *bytes, uint64_t length)
{
	stream->checksum = pc_image_sum(stream->checksum, bytes, length);
	put(stream, bytes, length);
}

static void sum_memory(struct pc_image_stream *stream, const void *bytes, uint64_t length)
{
	uint64_t sum;

	if (!stream->sums_memory)
		return;
	sum = pc_image_memory_sum(bytes, length);
	stream->checksum = pc_image_sum(stream->checksum, &sum, sizeof(sum));
}

static void chunk(struct pc_image_stream *stream, enum pc_chunk_kind kind, uint32_t attribute,
        uint64_t address, uint64_t length)
{
	struct pc_chunk header = {kind, attribute, address, length};

	put_summed(stream, &header, sizeof(header));
}

static int is_zero(uint64_t address, uint64_t end)
{
	for (const uint64_t *word = (const uint64_t *)address; (uint64_t)word < end; word++)
		if (*word != 0)
			return 0;
	return 1;
}

/* The end of the pages from address on that are all zero, or all not. */
static uint64_t run_end(uint64_t address, uint64_t end, int zero)
{
	while (address < end && is_zero(address, address + PC_PAGE) == zero)
		address += PC_PAGE;
	return address;
}

/* Memory, whole pages; zero_chunks: the destination's is not known to be zero. */
static void memory(struct pc_image_stream *stream, uint64_t address, uint64_t end, int zero_chunks)
{
	while (address < end && stream->error == 0) {
		int zero = is_zero(address, address + PC_PAGE);
		uint64_t next = run_end(address + PC_PAGE, end, zero);

		if (!zero) {
			chunk(stream, PC_CHUNK_BYTES, 0, address, next - address);
			put(stream, (const void *)address, next - address);
			sum_memory(stream, (const void *)address, next - address);
		} else if (zero_chunks) {
			chunk(stream, PC_CHUNK_ZEROS, 0, address, next - address);
		}
		address = next;
	}
}

static void mapped(struct pc_image_stream *stream, uint64_t address, uint64_t end, uint32_t protection)
{
	chunk(stream, PC_CHUNK_MAP, protection, address, end - address);
	memory(stream, address, end, 0);
}

/*
 * A private mapping of a file: what lies behind the file's end cannot be read, and only a system call says so
 * without a signal. It arrives as zeros.
 */
static void file_page(struct pc_image_stream *stream, uint64_t address)
{
	uint64_t payload = stream->offset + sizeof(struct pc_chunk), length = 0;
	long n;

	do {
		n = pc_kernel_write_at(
		        stream->fd, (const void *)(address + length), PC_PAGE - length, payload + length);
		if (n > 0)
			length += (uint64_t)n;
	} while ((n > 0 && length < PC_PAGE) || n == -PC_EINTR);
	if (n <= 0 && n != -PC_EFAULT) {
		no_room(stream, n);
	} else if (length > 0) {
		chunk(stream, PC_CHUNK_BYTES, 0, address, length);
		stream->offset += length;
		/* What could be written can be read. */
		sum_memory(stream, (const void *)address, length);
	}
}

static void mapped_file(struct pc_image_stream *stream, const struct pc_extent *extent)
{
	chunk(stream, PC_CHUNK_MAP, extent->protection, extent->address, extent->length);
	for (uint64_t at = 0; at < extent->length && stream->error == 0; at += PC_PAGE)
		file_page(stream, extent->address + at);
}

/* An extent whose pages cannot be read is made readable for the moment. */
static void extent(struct pc_image_stream *stream, const struct pc_extent *extent)
{
	uint64_t end = extent->address + extent->length;
	int hidden = !(extent->protection & PC_PROT_READ);

	if (extent->flags & PC_EXTENT_PRISTINE) {
		chunk(stream, PC_CHUNK_MAP, extent->protection, extent->address, extent->length);
		return;
	}
	if (hidden && pc_kernel_protect(extent->address, extent->length, PC_PROT_READ) != 0) {
		stream->error = "protected memory cannot be read";
		return;
	}
	if (extent->flags & PC_EXTENT_FILE)
		mapped_file(stream, extent);
	else
		mapped(stream, extent->address, end, extent->protection);
	if (hidden)
		pc_kernel_protect(extent->address, extent->length, (int)extent->protection);
}

static void arena(struct pc_image_stream *stream)
{
	const struct pc_partition *book = &pc_process->book;
	uint32_t both = PC_PROT_READ | PC_PROT_WRITE;

	mapped(stream, PC_ARENA_BASE, PC_ARENA_BASE + PC_PAGE, both);
	mapped(stream, PC_BOOK_BASE, PC_BOOK_BASE + pc_process->book_mapped, both);
	mapped(stream, pc_process->data_stack_mapped, PC_DATA_STACK_TOP, both);
	for (const struct pc_extent *at = pc_partition_in_use(book, PC_MAP_BASE); at != 0;
	        at = pc_partition_in_use(book, at->address + at->length))
		extent(stream, at);
}

void pc_image_header_begin(struct pc_image_header *header)
{
	pc_copy(header->magic, PC_IMAGE_MAGIC, sizeof(header->magic));
	header->version = PC_IMAGE_VERSION;
	header->size = sizeof(*header);
	header->frames = header->hop.frames;
	pc_copy(header->program_id, pc_process->program_id, sizeof(header->program_id));
	pc_kernel_name(PC_PR_GET_NAME, header->name);
}

int pc_image_write_header(struct pc_image_stream *stream, struct pc_image_header *header)
{
	header->checksum = pc_image_header_sum(header);
	stream->offset = 0;
	put(stream, header, sizeof(*header));
	return stream->error == 0;
}

static void payload(
        struct pc_image_stream *stream, enum pc_chunk_kind kind, const void *bytes, uint64_t length)
{
	chunk(stream, kind, 0, 0, length);
	put_summed(stream, bytes, length);
}

/* The arguments of pc_image_write. */
struct writing {
	struct pc_image_stream *stream;
	struct pc_image_header *header;
	const struct pc_frames *frames;
	const struct pc_image_marks *marks;
	const struct pc_image_file *file;
};

static int write_all(void *argument)
{
	const struct writing *writing = argument;
	struct pc_image_stream *stream = writing->stream;
	const struct pc_image_file *file = writing->file;
	const struct pc_image_marks *marks = writing->marks;

	/* The header goes last: it says how many bytes there were. */
	stream->offset = sizeof(*writing->header);
	stream->sums_memory = file != 0;
	if (file != 0) {
		payload(stream, PC_CHUNK_STATE, &file->state, sizeof(file->state));
		payload(stream, PC_CHUNK_OPEN_FILES, (const void *)file->open_files.address,
		        file->open_files.length);
	}
	payload(stream, PC_CHUNK_FRAMES, (const void *)writing->frames->begin,
	        PC_FRAME_BUFFER_TOP - writing->frames->begin);
	arena(stream);
	memory(stream, (uint64_t)__pc_joint_data_start, (uint64_t)__pc_joint_data_end, 1);
	if (marks != 0)
		payload(stream, PC_CHUNK_CLOSE_ON_EXEC, marks->close_on_exec,
		        marks->count * sizeof(*marks->close_on_exec));
	chunk(stream, PC_CHUNK_END, 0, stream->checksum, 0);
	writing->header->hop.bytes = stream->offset;
	return stream->error == 0 && pc_image_write_header(stream, writing->header);
}

/* Wherever the fault was, pages that are not readable for the program are so no longer for us. */
static void hide_again(void)
{
	const struct pc_partition *book = &pc_process->book;

	for (const struct pc_extent *at = pc_partition_in_use(book, PC_MAP_BASE); at != 0;
	        at = pc_partition_in_use(book, at->address + at->length))
		if (!(at->protection & PC_PROT_READ))
			pc_kernel_protect(at->address, at->length, (int)at->protection);
}

int pc_image_write(struct pc_image_stream *stream, struct pc_image_header *header,
        const struct pc_frames *frames, const struct pc_image_marks *marks, const struct pc_image_file *file)
{
	struct writing writing = {stream, header, frames, marks, file};
	int result = pc_attempt(write_all, &writing);

	if (result == PC_ATTEMPT_FAULT) {
		hide_again();
		stream->error = UNREADABLE;
	}
	return result == 1;
}
