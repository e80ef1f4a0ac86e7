/* In struct pc_process: what somebody outside wants of it (hop/order.h), until he has his answer. */
#ifndef PC_STATE_ORDER_H
#define PC_STATE_ORDER_H

#include <stdint.h>

#include "kernel/paths.h"

enum pc_order_verb {
	PC_ORDER_MIGRATE = 1, /* to the target */
	PC_ORDER_IMAGE,       /* into the file, and end */
	PC_ORDER_COPY,        /* into the file, and go on */
	PC_ORDER_TELL,        /* how it goes */
};

#define PC_ORDER_SITES 16
#define PC_ORDER_WHY 512

struct pc_order {
	uint64_t knock; /* the value with which somebody has knocked, who has not been looked at; 0: nobody */
	uint64_t value; /* of the one whose order this is; 0: there is none */
	uint64_t thread;    /* pointer of the thread that has the order in hand; 0 */
	uint64_t verb;      /* enum pc_order_verb */
	uint64_t target;    /* enum pc_isa */
	uint64_t until;     /* kernel's CLOCK_MONOTONIC in ns: nobody waits for an answer any longer */
	uint64_t next;      /* the point at which it is tried next; PC_NEVER */
	uint64_t tries;     /* to leave, where each of them costs much */
	uint64_t checks;    /* of what costs little */
	uint64_t under_way; /* 1: the process is leaving by it */
	uint64_t told;      /* enum pc_put_off: for what it is known to wait */
	uint64_t since;     /* PC_ORDER_TELL: since when points are counted, ns; and from which on */
	uint64_t point;
	uint64_t frames; /* of the stack that leaves, and the sites of the innermost ones, inwards out */
	uint64_t sites[PC_ORDER_SITES];
	char file[PC_PATH];
	char why[PC_ORDER_WHY]; /* what has been said of it, for people; may be empty */
};

#endif
