/*
 * What an operator wants of the process from outside, whatever its schedule says: `popcorn migrate`, `popcorn checkpoint`,
 * `popcorn ps`. Its text (orders/mailbox.h):
 *
 *	popcorn-order 1
 *	wait MILLISECONDS
 *	migrate ISA | image FILE | copy FILE | tell
 *
 * An order is tried at each point until it is carried out, refused, taken back, or nobody waits for it any longer.
 */
#ifndef PC_HOP_ORDER_H
#define PC_HOP_ORDER_H

#include "image/travel.h"
#include "leaving/leave.h"

/* Tries the one that is due at the point that is being passed. Returns if the process does not leave by it. */
void pc_order_look(const struct pc_place *place);

/* The frames are there again, here or, where nobody could go on, where they came from. */
void pc_order_arrived(const struct pc_travel *travel);

#endif
