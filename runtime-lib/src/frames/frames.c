/* The reader of machine frames; see frames.h. */
#include "frames/frames.h"

#include "abi/stack_calls.h"
#include "isa.h"
#include "kernel/kernel.h"
#include "memory/arena.h"
#include "portable/memory.h"
#include "state/addresses.h"

#define FIRST_BYTES 262144ul

static void empty_buffer(struct pc_frames *frames)
{
	frames->begin = frames->mapped = frames->end;
	frames->count = frames->values = 0;
}

void pc_frames_begin(struct pc_frames *frames)
{
	/* The process's only one: one thread is read at a time. */
	frames->low = PC_FRAME_BUFFER_LOW;
	frames->end = PC_FRAME_BUFFER_TOP;
	empty_buffer(frames);
}

int pc_frames_extend(struct pc_frames *frames, uint64_t size)
{
	uint64_t begin = frames->begin - size;
	uint64_t used = frames->end - frames->mapped, more;

	if (size > frames->begin - frames->low)
		return 0;
	if (begin < frames->mapped) {
		more = used > FIRST_BYTES ? used : FIRST_BYTES;
		if (more < frames->mapped - begin)
			more = (frames->mapped - begin + PC_PAGE - 1) & ~(PC_PAGE - 1);
		if (more > frames->mapped - frames->low ||
		        !pc_map_exactly(frames->mapped - more, more, PC_PROT_READ | PC_PROT_WRITE))
			return 0;
		frames->mapped -= more;
	}
	frames->begin = begin;
	return 1;
}

void pc_frames_end(struct pc_frames *frames)
{
	if (frames->mapped != frames->end)
		pc_kernel_unmap(frames->mapped, frames->end - frames->mapped);
	empty_buffer(frames);
}

static uint64_t word_at(uint64_t address)
{
	uint64_t word;

	pc_copy(&word, (const void *)address, sizeof(word));
	return word;
}

static uint64_t read_part(const struct pc_registers *registers, const struct pc_location *location)
{
	uint64_t value = 0;

	switch (location->kind) {
	case PC_LOCATION_REGISTER:
		return registers->dwarf[location->reg];
	case PC_LOCATION_CONSTANT:
		return (uint64_t)location->value;
	default:
		pc_copy(&value, (const void *)(registers->dwarf[location->reg] + (uint64_t)location->value),
		        (size_t)1 << (location->kind - PC_LOCATION_MEMORY));
		return value;
	}
}

/* FORMAT.md 2.6: bits above the part's width mean nothing. */
static uint64_t cut_to_width(uint64_t value, unsigned type)
{
	unsigned width = type & 127;

	return width == 64 ? value : value & (((uint64_t)1 << width) - 1);
}

static int read_frame(struct pc_frames *frames, const struct pc_site_table *table, const struct pc_row *row,
        const struct pc_registers *registers)
{
	const struct pc_site *site = &table->sites[row->site];
	const uint8_t *at = table->locations + row->locations, *types = table->types + site->types;
	struct pc_location location;
	uint64_t *words;

	if (!pc_frames_extend(frames, pc_frame_size(site)))
		return 0;
	words = (uint64_t *)frames->begin;
	*words++ = row->site;
	*words++ = site->part_count;
	for (uint32_t i = 0; i < site->part_count; i++) {
		at = pc_location_read(at, &location);
		*words++ = cut_to_width(read_part(registers, &location), types[i]);
	}
	frames->count++;
	frames->values += site->part_count;
	return 1;
}

int pc_frames_unwind(struct pc_registers *registers, const struct pc_frame *frame)
{
	uint64_t cfa = registers->dwarf[frame->cfa_register] + (uint64_t)(int64_t)frame->cfa_offset;

	if (cfa <= registers->dwarf[PC_DWARF_STACK_POINTER] || cfa % 8 != 0 || cfa > PC_PRIVATE_DYNAMIC_END)
		return 0;
	registers->pc = word_at(cfa + (uint64_t)(int64_t)frame->return_address_offset);
	for (unsigned i = 0; i < frame->saved_count; i++)
		registers->dwarf[frame->saved[i].reg] =
		        word_at(cfa + (uint64_t)(int64_t)frame->saved[i].offset);
	registers->dwarf[PC_DWARF_STACK_POINTER] = cfa;
	return 1;
}

static enum pc_put_off judge_stranger(uint64_t return_address)
{
	return return_address == (uint64_t)__pc_signal_return ? PC_PUT_OFF_SIGNAL_HANDLER
	                                                      : PC_PUT_OFF_NATIVE_FRAME;
}

enum pc_put_off pc_frames_read(
        struct pc_frames *frames, const struct pc_site_table *table, const struct pc_registers *innermost)
{
	struct pc_registers registers = *innermost;
	const struct pc_row *row = 0;

	while (registers.pc != (uint64_t)__pc_bottom) {
		/* Recursion: the frame before had the same row. */
		if (row == 0 || row->return_address != registers.pc)
			row = pc_site_table_row(table, registers.pc);
		if (row == 0)
			return judge_stranger(registers.pc);
		if (!read_frame(frames, table, row, &registers))
			return PC_PUT_OFF_FAILED;
		if (!pc_frames_unwind(&registers, pc_row_frame(table, row)))
			return PC_PUT_OFF_NATIVE_FRAME;
	}
	return PC_PUT_OFF_NONE;
}

extern const char __pc_site_table_start[], __pc_site_table_end[];

int pc_own_site_table(struct pc_site_table *own)
{
	size_t size = (size_t)(__pc_site_table_end - __pc_site_table_start);

	return pc_site_table_open(own, __pc_site_table_start, size, PC_OWN_ISA);
}
