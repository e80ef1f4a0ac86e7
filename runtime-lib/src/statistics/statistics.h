/*
 * POPCORN_STATS: a JSON line per hop, one at exit or exec or when a signal ends the program. The file is opened for one write and closed; no descriptor
 * of ours is open while the program runs.
 */
#ifndef PC_STATISTICS_H
#define PC_STATISTICS_H

#include <stdint.h>

/* One hop, as the image carries it. */
struct pc_hop {
	uint64_t from, to; /* enum pc_isa */
	uint64_t point;
	uint64_t frames;
	uint64_t values;   /* parts of live values in all frames */
	uint64_t bytes;    /* of memory and frames written */
	uint64_t read_ns;  /* reading the frames */
	uint64_t began_ns; /* CLOCK_MONOTONIC when the hop began */
};

/*
 * Remembers the path, or 0; a relative one counts from the folder in which the program starts. 0, or the error by which
 * the file cannot be written.
 */
long pc_statistics_begin(const char *path);

void pc_statistics_hop(const struct pc_hop *hop);
void pc_statistics_exit(int status);
void pc_statistics_signal(int signal);

/* An image has been written, has been refused, is being continued. */
void pc_statistics_image(const struct pc_hop *hop, const char *file);
void pc_statistics_no_image(uint64_t point, const char *file, const char *reason);
void pc_statistics_restore(const struct pc_hop *hop);
/* As at exit, before the program executes another one in its place. */
void pc_statistics_exec(void);

#endif
