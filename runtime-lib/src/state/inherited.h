/* What struct pc_process has of descriptors that it was started with; see files/inherited.h. */
#ifndef PC_STATE_INHERITED_H
#define PC_STATE_INHERITED_H

#include <stdint.h>

/* A bit per descriptor; those above are not known. */
#define PC_INHERITED_MAX 1024u

/* Moves with the process as bytes. */
struct pc_inherited {
	uint64_t any; /* 0: there is none */
	uint64_t bits[PC_INHERITED_MAX / 64];
};

#endif
