/* Reads PT_NOTE segments, of a file and of our own; see note.h. */
#include "find/note.h"

#include "kernel/kernel.h"
#include "portable/memory.h"

#define PT_LOAD 1
#define PT_NOTE 4
#define HEADERS_MAX 64
#define NOTES_MAX 8192

/* ELF64, gABI chapter 4 and 5. */
struct elf_header {
	uint8_t ident[16];
	uint16_t type, machine;
	uint32_t version;
	uint64_t entry, program_headers, section_headers;
	uint32_t flags;
	uint16_t size, program_header_size, program_header_count;
	uint16_t section_header_size, section_header_count, names;
};

struct program_header {
	uint32_t type, flags;
	uint64_t offset, address, physical, file_size, memory_size, alignment;
};

struct note_header {
	uint32_t name_size, description_size, type;
};

_Static_assert(sizeof(struct elf_header) == 64 && sizeof(struct program_header) == 56, "ELF64");

extern const struct elf_header __ehdr_start;

static uint64_t align4(uint64_t n)
{
	return (n + 3) & ~(uint64_t)3;
}

const void *pc_note_find(const void *notes, size_t size, uint32_t type, size_t *description_size)
{
	static const char name[] = PC_TEXT_NOTE_OWNER;
	const uint8_t *at = notes;
	struct note_header header;

	while (size >= sizeof(header)) {
		uint64_t body;

		pc_copy(&header, at, sizeof(header));
		body = align4(header.name_size) + align4(header.description_size);
		if (body > size - sizeof(header))
			return 0;
		if (header.type == type && header.name_size == sizeof(name) &&
		        pc_equal(at + sizeof(header), name, sizeof(name))) {
			*description_size = header.description_size;
			return at + sizeof(header) + sizeof(name);
		}
		at += sizeof(header) + body;
		size -= sizeof(header) + body;
	}
	return 0;
}

static int is_elf64(const struct elf_header *header)
{
	static const uint8_t magic[6] = {0x7f, 'E', 'L', 'F', 2, 1};

	return pc_equal(header->ident, magic, sizeof(magic)) &&
	       header->program_header_size == sizeof(struct program_header);
}

static int read_note(int fd, struct pc_note *note)
{
	struct elf_header header;
	struct program_header segments[HEADERS_MAX];
	uint8_t notes[NOTES_MAX];
	size_t size, count;

	if (pc_kernel_read_at(fd, &header, sizeof(header), 0) != sizeof(header) || !is_elf64(&header))
		return 0;
	count = header.program_header_count < HEADERS_MAX ? header.program_header_count : HEADERS_MAX;
	size = count * sizeof(segments[0]);
	if (pc_kernel_read_at(fd, segments, size, header.program_headers) != (long)size)
		return 0;
	for (size_t i = 0; i < count; i++) {
		const void *description;

		if (segments[i].type != PT_NOTE || segments[i].file_size > sizeof(notes) ||
		        pc_kernel_read_at(fd, notes, segments[i].file_size, segments[i].offset) !=
		                (long)segments[i].file_size)
			continue;
		description = pc_note_find(notes, segments[i].file_size, PC_NUMBER_NOTE_TYPE, &size);
		if (description != 0 && size == sizeof(*note)) {
			pc_copy(note, description, sizeof(*note));
			return 1;
		}
	}
	return 0;
}

/* A FIFO in the place of a file must not make us wait for its writer. */
long pc_note_read(const char *path, struct pc_note *note)
{
	long fd = pc_kernel_open(path, PC_O_CLOEXEC | PC_O_NONBLOCK, 0);
	int found;

	if (fd < 0)
		return fd == -PC_EMFILE || fd == -PC_ENFILE || fd == -PC_ENOMEM ? fd : 0;
	found = read_note((int)fd, note);
	pc_kernel_close((int)fd);
	return found;
}

static const struct program_header *own_segments(void)
{
	return (const void *)((const char *)&__ehdr_start + __ehdr_start.program_headers);
}

uint64_t pc_file_bytes_end(uint64_t address)
{
	const struct program_header *segment = own_segments();

	for (unsigned i = 0; i < __ehdr_start.program_header_count; i++, segment++)
		if (segment->type == PT_LOAD && address - segment->address < segment->memory_size)
			return segment->address + segment->file_size;
	return UINT64_MAX / 2;
}

const struct pc_note *pc_note_own(void)
{
	const struct program_header *segments = own_segments();
	const void *note = 0;
	size_t size = 0;

	for (unsigned i = 0; i < __ehdr_start.program_header_count && note == 0; i++)
		if (segments[i].type == PT_NOTE)
			note = pc_note_find((const void *)segments[i].address, segments[i].file_size,
			        PC_NUMBER_NOTE_TYPE, &size);
	return size == sizeof(struct pc_note) ? note : 0;
}
