/*
 * When to hop and where to: POPCORN_MIGRATE. Pure: knows nothing of processes, tested on its own.
 *
 * common/src/main/facts/schedule.def says which items there are. Points of at:N=ISA ascend, and so do those of
 * at:N=image:FILE.
 *
 * Items are joined by commas; an empty text is no schedule.
 *
 * ISAs that the program was not linked for are passed over, except where they are named.
 */
#ifndef PC_SCHEDULE_H
#define PC_SCHEDULE_H

#include <stddef.h>
#include <stdint.h>

enum pc_schedule_kind {
	PC_SCHEDULE_NONE,
	PC_SCHEDULE_COUNT,
	PC_SCHEDULE_EVERY,
	PC_SCHEDULE_AT,
	PC_SCHEDULE_HOPS,
	PC_SCHEDULE_SEED,
	PC_SCHEDULE_CLOCK,
};

#define PC_NEVER UINT64_MAX
#define PC_NO_ISA UINT32_MAX

/* Moves with the process as bytes: fixed-width types; text is an address in portable memory. */
struct pc_schedule {
	uint32_t kind;      /* enum pc_schedule_kind */
	uint32_t start;     /* enum pc_isa, or PC_NO_ISA */
	uint32_t target;    /* of the next hop */
	uint32_t isas;      /* what the program was linked for: bit i for ISA i */
	uint64_t reverse;   /* 1: from higher numbers of ISAs to lower */
	uint64_t same;      /* 1: from each ISA to itself */
	uint64_t blocking;  /* 1: blocking calls are points */
	uint64_t image_due; /* point of the next image, PC_NEVER when there is none */
	uint64_t image;     /* its item in the text, 0 when there is none */
	uint64_t due;       /* point of the next hop, PC_NEVER when there is none, or none yet */
	uint64_t alarm;  /* clock: when it is due, kernel's CLOCK_MONOTONIC in ns; 0: to be set; PC_NEVER */
	uint64_t step;   /* every: N; hops: P or 0; clock: ns */
	uint64_t hops;   /* hops, seed: how many in all; clock: 1 or PC_NEVER */
	uint64_t taken;  /* how many have been due so far */
	uint64_t random; /* seed: state of splitmix64 */
	uint64_t text;   /* at: the rest of the list */
};

/* An item that could not be understood: its text and why. */
struct pc_schedule_error {
	const char *item;
	size_t length;
	const char *reason; /* lower case, no full stop */
};

/*
 * Reads a schedule; text must stay where it is as long as the schedule is used. 1, or 0 with error filled
 * in. The first hop is planned by pc_schedule_next.
 */
int pc_schedule_parse(struct pc_schedule *schedule, const char *text, struct pc_schedule_error *error);

/* Stops of at: whose points are over. */
struct pc_passed {
	uint64_t count;
	uint64_t first; /* point of the first, if there is one */
};

/*
 * Plans the next hop after this point, from this ISA: due and target. Called at the start and after each due hop. What
 * it gives is what has passed since the last call.
 */
struct pc_passed pc_schedule_next(struct pc_schedule *schedule, uint64_t point, uint32_t isa);

/* clock: the hop that is planned is due at this point. */
void pc_schedule_ring(struct pc_schedule *schedule, uint64_t point);

/* The process has come to this ISA by another way: the hop that is planned goes on from here, unless its ISA is named. */
void pc_schedule_moved(struct pc_schedule *schedule, uint32_t isa);

/* at: how many stops there are from the one that is due next on. */
uint64_t pc_schedule_stops_left(const struct pc_schedule *schedule);

/* Plans the next image after this point. Called at the start and after each image that has been due. */
void pc_schedule_next_image(struct pc_schedule *schedule, uint64_t point);

/* The name of the file of the next image, not terminated. */
const char *pc_schedule_image_file(const struct pc_schedule *schedule, size_t *length);

/* Takes the image items out of a schedule's text, in place: what the program's children inherit. */
void pc_schedule_drop_images(char *text);

/* A child's generator differs from its parent's and from its siblings', and it writes no image. */
void pc_schedule_forked(struct pc_schedule *schedule, uint64_t ordinal);

#endif
