/*
 * Reading machine frames into logical frames, and the buffer that holds them.
 *
 * The buffer grows downward from its end, so that frames read from the innermost outward lie with
 * the outermost at the lowest address, the order in which they are rebuilt. A frame is u64 site (position in
 * the site area), u64 part count, then the parts, each zero-extended to 64 bits.
 */
#ifndef PC_FRAMES_H
#define PC_FRAMES_H

#include <stdint.h>

#include "frames/registers.h"
#include "frames/site_table.h"
#include "state/put_off.h"

struct pc_frames {
	uint64_t low, end; /* range of addresses that the buffer may use */
	uint64_t begin;    /* address of the outermost frame; end if there is none */
	uint64_t mapped;   /* lowest mapped address of the buffer */
	uint64_t count;
	uint64_t values;
};

/* Bytes of the logical frame of a site. */
static inline uint64_t pc_frame_size(const struct pc_site *site)
{
	return 2 * sizeof(uint64_t) + sizeof(uint64_t) * site->part_count;
}

/* An empty buffer; nothing is mapped yet. */
void pc_frames_begin(struct pc_frames *frames);

/* Room for size bytes below begin, which moves there; 0 when there is no memory. */
int pc_frames_extend(struct pc_frames *frames, uint64_t size);

/* Gives the buffer's memory back. */
void pc_frames_end(struct pc_frames *frames);

/*
 * Reads all frames from this one, given at its return address, to the one called from __pc_bottom. Returns
 * PC_PUT_OFF_NONE, or the reason why it cannot.
 */
enum pc_put_off pc_frames_read(
        struct pc_frames *frames, const struct pc_site_table *table, const struct pc_registers *innermost);

/* To the caller's frame, at the return address into it (FORMAT.md 2.4); 0 if the stack does not go outward. */
int pc_frames_unwind(struct pc_registers *registers, const struct pc_frame *frame);

/* This binary's site table; 0 if there is none. */
int pc_own_site_table(struct pc_site_table *own);

#endif
