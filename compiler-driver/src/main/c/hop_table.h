/* What the statistics of a run say (POPCORN_STATS), for people. */
#ifndef POPCORN_HOP_TABLE_H
#define POPCORN_HOP_TABLE_H

#include <stdio.h>

/* What has been read so far. */
struct hops {
	long offset; /* in the file, behind the last whole line */
	unsigned long hops, images, restores;
	char isa[16], point[24]; /* of the last hop; empty if there was none */
};

/* Reads on; each hop is a row of the table, if out is not NULL. */
void read_hops(struct hops *hops, const char *path, FILE *out);

#endif
