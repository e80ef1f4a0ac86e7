/* The word of each enum pc_put_off in the statistics: docs/state-across-a-hop.md, "Why a hop is put off". */
#ifndef PC_PUT_OFF_NAMES_H
#define PC_PUT_OFF_NAMES_H

/* Each reason has a word of its own: they are the keys of one JSON object. PC_PUT_OFF_NONE has none, "". */
const char *pc_put_off_name(unsigned reason);

#endif
