/* What struct pc_process has of probes; see report/probe.h. */
#ifndef PC_STATE_PROBE_H
#define PC_STATE_PROBE_H

#include <stdint.h>

/* Lies in struct pc_process and moves as bytes. */
struct pc_probe {
	uint64_t due;     /* next point that is probed, PC_NEVER when there is none */
	uint64_t last;    /* no later one is */
	uint64_t step;    /* points from one to the next */
	uint64_t lineage; /* 0; in a child 31 * its parent's + its ordinal among the forks, from 1 */
	uint32_t values;  /* 1: lines with all values, too */
	uint32_t memory;  /* 1: hashes of memory, too */
};

#endif
