/* What struct pc_process has of what was asked for; see report/report.h. */
#ifndef PC_STATE_REPORT_H
#define PC_STATE_REPORT_H

#include <stdint.h>

/* Moves with the process as bytes. */
struct pc_report {
	uint32_t asked, strict; /* variables that are set, and not to 0 */
	uint32_t forked;        /* 1: the child of a fork, whom nobody has asked */
	uint32_t unused;
	uint64_t made;         /* hops of this schedule */
	uint64_t hops, images; /* given up */
	uint64_t hop_point;    /* of the first hop that was given up or put off, */
	uint32_t hop_reason;   /* and why (enum pc_put_off); or PC_PUT_OFF_NONE */
	uint32_t image_reason; /* why the image that is due has been put off */
	uint64_t image_point;  /* where it was due first; 0 if nobody has tried */
};

#endif
